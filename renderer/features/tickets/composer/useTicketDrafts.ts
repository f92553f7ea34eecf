import { useMemo } from 'react';
import { usePerson } from '../../../data/hooks.ts';
import { useDraftStore } from '../draft-store.ts';
import { ticketDraftKey } from './useComposerDraft.ts';

/** Tickets on which the person has begun to write something. */
export function useTicketDrafts(): ReadonlySet<string> {
  const person = usePerson();
  // Names alone: a list must not be drawn again for every letter of a draft.
  const keys = useDraftStore((store) => Object.keys(store.drafts).join('\n'));
  return useMemo(() => {
    const prefix = ticketDraftKey(person.id, '');
    return new Set(
      keys.split('\n').flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])),
    );
  }, [keys, person.id]);
}
