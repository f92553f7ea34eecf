import { useEffect, useState } from 'react';

/** How much of the device's storage this console uses. Bytes; `null` where nobody says. */
export interface StorageUse {
  used: number | null;
  /** Room that is left. */
  free: number | null;
  /** The system may not clear it when space gets short. */
  persistent: boolean;
}

const MIB = 1024 * 1024;

export type StorageLevel = 'enough' | 'nearly-full' | 'full';

/** How pressing it is. A day on site with photos takes some hundred MiB, so that is when the warning has to come. */
export function storageLevel({ free }: Pick<StorageUse, 'free'>): StorageLevel {
  if (free === null) return 'enough';
  if (free < 10 * MIB) return 'full';
  return free < 300 * MIB ? 'nearly-full' : 'enough';
}

/** Storage in use, read again every minute; `undefined` until the first answer. `ask` asks to make it persistent. */
export function useStorageUse(): { use: StorageUse | undefined; ask: () => Promise<boolean> } {
  const [use, setUse] = useState<StorageUse>();
  useEffect(() => {
    let isGone = false;
    async function read(): Promise<void> {
      const next = await readStorageUse();
      if (!isGone) setUse(next);
    }
    void read();
    const timer = setInterval(() => void read(), 60_000);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, []);

  async function ask(): Promise<boolean> {
    const isPersistent = await navigator.storage.persist();
    setUse(await readStorageUse());
    return isPersistent;
  }
  return { use, ask };
}

/**
 * The desktop host knows the disk. A browser answers with a quota; Chromium's is the same whatever the disk holds, so
 * there the warning comes with the first write that fails.
 */
async function readStorageUse(): Promise<StorageUse> {
  const { usage, quota } = await navigator.storage.estimate();
  const persistent = await navigator.storage.persisted();
  const used = usage ?? null;
  if (window.desktop !== undefined) return { used, free: (await window.desktop.storage()).free, persistent };
  return { used, free: freeOf(usage, quota), persistent };
}

/** Bytes left for the console on this device; `null` where nobody says. */
export async function freeRoom(): Promise<number | null> {
  return (await readStorageUse()).free;
}

/** What Chromium answers beyond the use, whatever the disk holds. */
const MADE_UP = 10 * 1024 * MIB;

function freeOf(usage: number | undefined, quota: number | undefined): number | null {
  if (usage === undefined || quota === undefined || quota - usage === MADE_UP) return null;
  return Math.max(0, quota - usage);
}
