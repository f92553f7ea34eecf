import { useCallback, useMemo, useState } from 'react';
import { usePerson } from '../../../data/hooks.ts';
import { useDraftStore } from '../draft-store.ts';
import { composerDraftSchema, emptyDraft, isEmptyDraft, type ComposerDraft } from './draft.ts';

/** Place of a ticket's draft among all drafts of a person. */
export function ticketDraftKey(personId: string, ticketId: string): string {
  return `${personId}:ticket:${ticketId}`;
}

/** What the person has begun to write on a ticket; kept with every key that is pressed. */
export function useComposerDraft(ticketId: string): {
  draft: ComposerDraft;
  save: (draft: ComposerDraft) => void;
} {
  const person = usePerson();
  const key = ticketDraftKey(person.id, ticketId);
  const stored = useDraftStore((store) => store.drafts[key]);
  const keep = useDraftStore((store) => store.keep);
  // An open tab with nothing in it is no draft to be kept, but must not be forgotten while it is open either.
  const [blank, setBlank] = useState(emptyDraft);
  const draft = useMemo(() => (stored === undefined ? blank : read(stored)), [stored, blank]);
  const save = useCallback(
    (next: ComposerDraft) => {
      const isEmpty = isEmptyDraft(next);
      if (isEmpty) setBlank(next);
      keep(key, isEmpty ? null : JSON.stringify(next));
    },
    [keep, key],
  );
  return { draft, save };
}

function read(stored: string): ComposerDraft {
  const parsed = composerDraftSchema.safeParse(JSON.parse(stored));
  return parsed.success ? parsed.data : emptyDraft;
}
