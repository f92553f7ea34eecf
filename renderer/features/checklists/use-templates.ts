import { useMemo, useSyncExternalStore } from 'react';
import type { Article } from '../../../shared/records/article.ts';
import { derived } from '../../data/live/derived.ts';
import { useReplica } from '../../data/replica-context.ts';

/** Articles by id with their texts, live; those that are not here, or not read yet, are left out. */
export function useTemplates(ids: readonly string[]): ReadonlyMap<string, Article> {
  const replica = useReplica();
  const key = [...new Set(ids)].sort().join(' ');
  const readable = useMemo(() => {
    const records = key
      .split(' ')
      .filter(Boolean)
      .map((id) => replica.record('articles', id));
    return derived(
      records,
      () => new Map(records.flatMap((one) => one.get() ?? []).map((article) => [article.id, article])),
    );
  }, [replica, key]);
  return useSyncExternalStore(readable.subscribe, readable.get);
}
