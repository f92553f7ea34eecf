import { useEffect, useState } from 'react';

/** How much of the device's storage this console uses. Bytes; `null` where the browser does not say. */
export interface StorageUse {
  used: number | null;
  quota: number | null;
  /** The system may not clear it when space gets short. */
  persistent: boolean;
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

async function readStorageUse(): Promise<StorageUse> {
  const { usage, quota } = await navigator.storage.estimate();
  return { used: usage ?? null, quota: quota ?? null, persistent: await navigator.storage.persisted() };
}
