import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useSubmit, type Submit } from '../../../ui/use-submit.ts';
import { useRun } from '../useRun.ts';
import { afterSending, isBlankMode, putBack, sendDraft, whileSending, type ComposerDraft } from './draft.ts';
import type { ComposerDraftHandle } from './useComposerDraft.ts';

/**
 * Sends what is written. The fields are emptied before it is under way: what is typed meanwhile is the next thing, and
 * nothing of it may go with what was sent. It leaves the draft in the commit that keeps it. What could not be kept comes back.
 * @param onSent it is durable, and nothing was begun in its place
 */
export function useSendDraft(ticket: Ticket, handle: ComposerDraftHandle, onSent: () => void): Submit {
  const { draft, isLoaded, update, sending } = handle;
  const { t } = useTranslation('tickets');
  const run = useRun();
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  });
  const isOwn = useRef(false);
  const isLeftOver = isLoaded && draft.sending !== null;
  useEffect(() => {
    // The window died before it was kept.
    if (isLeftOver && !isOwn.current) update(putBack);
  }, [isLeftOver, update]);
  return useSubmit(async () => {
    isOwn.current = true;
    const away = whileSending(draft).sending;
    update(whileSending);
    const isSent = await run(
      (context) => sendDraft(context, ticket, draft),
      t(`composer.sent.${draft.mode}`),
      null,
      sending(),
    );
    update(isSent ? afterSending : (now) => putBack({ ...now, sending: away }));
    isOwn.current = false;
    if (isSent && isUntouched(latest.current, draft)) onSent();
    return false;
  });
}

/** Is there nothing in the mode that was sent, and is nobody in another? */
function isUntouched(now: ComposerDraft, sent: ComposerDraft): boolean {
  return now.mode === sent.mode && isBlankMode(now);
}
