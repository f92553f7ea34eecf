import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { SentDraft } from '../../../data/drafts/sent-draft.ts';
import { useKeptForm } from '../../register/use-kept-form.ts';
import { afterSending, emptyDraft, isEmptyDraft, readDraft, type ComposerDraft } from './draft.ts';
import { joinDrafts } from './join-drafts.ts';

/** Beginning of the keys of all tickets' drafts. */
export const TICKET_DRAFTS = 'ticket/';

export interface ComposerDraftHandle {
  draft: ComposerDraft;
  /** False until the stored draft was read. */
  isLoaded: boolean;
  update: (step: (now: ComposerDraft) => ComposerDraft) => void;
  /** For the command that keeps what is on its way. */
  sending: () => SentDraft;
}

/** What the person has begun to write on a ticket; kept while they type, also through a crash. */
export function useComposerDraft(ticketId: string): ComposerDraftHandle {
  const kept = useKeptForm(`${TICKET_DRAFTS}${ticketId}`, rules);
  const { form, isLoaded, isElsewhere, update: change, sending: send } = kept;
  // What another window is sending is its own affair: neither shown here, nor taken along when somebody goes on here.
  const draft = useMemo(() => (isElsewhere ? afterSending(form) : form), [form, isElsewhere]);
  const isForeign = useRef(isElsewhere);
  useLayoutEffect(() => {
    isForeign.current = isElsewhere;
  });
  const update = useCallback(
    (step: (now: ComposerDraft) => ComposerDraft) =>
      change((now) => {
        const own = isForeign.current ? afterSending(now) : now;
        isForeign.current = false;
        return step(own);
      }),
    [change],
  );
  const sending = useCallback(() => send(afterSending), [send]);
  return { draft, isLoaded, update, sending };
}

const rules = { blank: emptyDraft, read: readDraft, isEmpty: isEmptyDraft, join: joinDrafts };
