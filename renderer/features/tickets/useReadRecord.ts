import { useCallback } from 'react';
import type { Kind, RecordOf } from '../../../shared/records/kinds.ts';
import { useReplica } from '../../data/replica-context.ts';

/** Reads one record once, where a component is not interested in what becomes of it; `null`: not in the replica. */
export function useReadRecord(): <K extends Kind>(kind: K, id: string) => Promise<RecordOf<K> | null> {
  const replica = useReplica();
  return useCallback(
    (kind, id) =>
      new Promise((resolve) => {
        const readable = replica.record(kind, id);
        const look = (): void => {
          const record = readable.get();
          if (record === undefined) return;
          resolve(record);
          // Subscribing may call back before it has returned.
          queueMicrotask(() => stop());
        };
        const stop = readable.subscribe(look);
        look();
      }),
    [replica],
  );
}
