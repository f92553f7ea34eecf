import { useKeptForm } from '../../register/use-kept-form.ts';
import { emptyDraft, isEmptyDraft, readDraft, type ComposerDraft } from './draft.ts';
import { joinDrafts } from './join-drafts.ts';

/** Beginning of the keys of all tickets' drafts. */
export const TICKET_DRAFTS = 'ticket/';

export interface ComposerDraftHandle {
  draft: ComposerDraft;
  /** False until the stored draft was read. */
  isLoaded: boolean;
  update: (step: (now: ComposerDraft) => ComposerDraft) => void;
}

/** What the person has begun to write on a ticket; kept while they type, also through a crash. */
export function useComposerDraft(ticketId: string): ComposerDraftHandle {
  const { form: draft, isLoaded, update } = useKeptForm(`${TICKET_DRAFTS}${ticketId}`, rules);
  return { draft, isLoaded, update };
}

const rules = { blank: emptyDraft, read: readDraft, isEmpty: isEmptyDraft, join: joinDrafts };
