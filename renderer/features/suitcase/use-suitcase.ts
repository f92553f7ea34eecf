import { useCallback, useEffect, useRef, useState } from 'react';
import type { Visit } from '../../../shared/records/visit.ts';
import { useSyncStatus } from '../../data/hooks.ts';
import { useReplica } from '../../data/replica-context.ts';
import { packSuitcase, type PackProgress } from './pack-suitcase.ts';
import { usePins } from './use-pins.ts';
import { walkSuitcase, type SuitcasePart } from './walk-suitcase.ts';

export interface Suitcase {
  /** `undefined` until it was walked for the first time. */
  parts: SuitcasePart[] | undefined;
  /** `null` while nothing is being packed. */
  progress: PackProgress | null;
  pack: () => Promise<void>;
}

/** The suitcase for these visits, walked anew when the device has exchanged, packed, or was told to hold something else. */
export function useSuitcase(visits: readonly Visit[] | undefined): Suitcase {
  const replica = useReplica();
  const { link, lastExchangeAt } = useSyncStatus();
  const pins = usePins();
  const [parts, setParts] = useState<SuitcasePart[]>();
  const [progress, setProgress] = useState<PackProgress | null>(null);
  const gone = useRef<AbortController>(null);
  const isOnline = link === 'online';
  const isPacking = progress !== null;
  useEffect(() => {
    if (visits === undefined || isPacking) return undefined;
    let isStale = false;
    const walk = async () => {
      const walked = await walkSuitcase(replica, visits, isOnline);
      if (!isStale) setParts(walked);
    };
    walk().catch(reportError);
    return () => {
      isStale = true;
    };
    // oxlint-disable-next-line react/exhaustive-deps -- an exchange or a pin may have brought what was lacking
  }, [replica, visits, isOnline, isPacking, lastExchangeAt, pins]);
  useEffect(() => () => gone.current?.abort(), []);
  const pack = useCallback(async () => {
    if (parts === undefined || gone.current !== null) return;
    const stopping = new AbortController();
    gone.current = stopping;
    try {
      const { signal } = stopping;
      await packSuitcase(replica, parts, { tell: setProgress, signal, now: () => Date.now() });
    } finally {
      gone.current = null;
      if (!stopping.signal.aborted) setProgress(null);
    }
  }, [replica, parts]);
  return { parts, progress, pack };
}
