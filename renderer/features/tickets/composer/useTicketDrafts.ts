import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { draftKey } from '../../../data/drafts/draft-rows.ts';
import { useReplica } from '../../../data/replica-context.ts';
import { TICKET_DRAFTS } from './useComposerDraft.ts';

/** Tickets on which the person has begun to write something; live, also from other windows. */
export function useTicketDrafts(): ReadonlySet<string> {
  const { drafts } = useReplica();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const keys = liveQuery(() => drafts.where('key').startsWith(TICKET_DRAFTS).primaryKeys());
    const subscription = keys.subscribe((found) => {
      const now = new Set(found.map((key) => draftKey(key).slice(TICKET_DRAFTS.length)));
      // The same set for the same tickets: a list must not be drawn again for every letter of a draft.
      setIds((before) => (isSame(before, now) ? before : now));
    });
    return () => subscription.unsubscribe();
  }, [drafts]);
  return ids;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
