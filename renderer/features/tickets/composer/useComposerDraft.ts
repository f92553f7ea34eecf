import { useCallback, useMemo, useState } from 'react';
import { useDraft } from '../../../data/drafts.ts';
import { emptyDraft, isEmptyDraft, readDraft, type ComposerDraft } from './draft.ts';

/** Beginning of the keys of all tickets' drafts. */
export const TICKET_DRAFTS = 'ticket/';

export interface ComposerDraftHandle {
  draft: ComposerDraft;
  /** False until the stored draft was read. */
  isLoaded: boolean;
  save: (draft: ComposerDraft) => void;
}

/** What the person has begun to write on a ticket; kept while they type, also through a crash. */
export function useComposerDraft(ticketId: string): ComposerDraftHandle {
  const { text, isLoaded, setText } = useDraft(`${TICKET_DRAFTS}${ticketId}`);
  // An open tab with nothing in it is no draft to be kept, but must not be forgotten while it is open either.
  const [blank, setBlank] = useState(emptyDraft);
  const draft = useMemo(() => (text === '' ? blank : readDraft(text)), [text, blank]);
  const save = useCallback(
    (next: ComposerDraft) => {
      const isEmpty = isEmptyDraft(next);
      if (isEmpty) setBlank(next);
      setText(isEmpty ? '' : JSON.stringify(next));
    },
    [setText],
  );
  return { draft, isLoaded, save };
}
