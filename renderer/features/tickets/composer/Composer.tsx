import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useHotkeysScoped } from '../../../ui/use-hotkeys-scoped.tsx';
import { useRun } from '../useRun.ts';
import { ComposerFooter } from './ComposerFooter.tsx';
import { ComposerTabs } from './ComposerTabs.tsx';
import { ComposerText } from './ComposerText.tsx';
import { afterSending, isEmptyDraft, sendDraft, type ComposerDraft, type ComposerMode } from './draft.ts';
import { TimeFields } from './TimeFields.tsx';
import { useComposerDraft } from './useComposerDraft.ts';
import { useComposeRequest } from './useComposeRequest.ts';
import classes from './Composer.module.css';

/** Where replies, internal notes, calls and time are written. Folded to one line until it is needed. */
export function Composer({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const { draft, isLoaded, save } = useComposerDraft(ticket.id);
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const root = useRef<HTMLElement>(null);
  const run = useRun();
  const change = useCallback((part: Partial<ComposerDraft>) => save({ ...draft, ...part }), [draft, save]);
  const open = (mode: ComposerMode): void => {
    change({ mode });
    setOpen(true);
    // The field is there after the next paint.
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[data-first-field]')?.focus());
  };
  useComposeRequest(isLoaded, open);
  useHotkeysScoped(t('keys.composer'), [
    { keys: 'r', label: t('keys.reply'), run: () => open('reply') },
    { keys: 'n', label: t('keys.note'), run: () => open('note') },
    { keys: 't', label: t('keys.time'), run: () => open('time') },
  ]);
  const isShown = isOpen ?? !isEmptyDraft(draft);
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus(),
    );
  };
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    if (isSending) return;
    setSending(true);
    const isSent = await run(
      (context) => sendDraft(context, ticket, draft),
      t(`composer.sent.${draft.mode}`),
    );
    setSending(false);
    if (!isSent) return;
    save(afterSending(draft));
    close();
  };
  return (
    // Keys of the fields inside are handled in one place.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={root}
      className={classes['root']}
      aria-label={t('composer.title')}
      data-mode={isShown ? draft.mode : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isShown) {
          event.stopPropagation();
          event.nativeEvent.stopImmediatePropagation();
          close();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isShown) {
          event.preventDefault();
          void send();
        }
      }}
    >
      <ComposerTabs mode={draft.mode} isOpen={isShown} draft={draft} onOpen={open} onClose={close} />
      {isShown ? (
        <div role="tabpanel" aria-label={t(`composer.mode.${draft.mode}`)} className={classes['panel']}>
          <p className={classes['audience']}>{t(`composer.audience.${draft.mode}`)}</p>
          <TimeFields draft={draft} change={change} />
          <ComposerText draft={draft} change={change} />
          <ComposerFooter
            ticket={ticket}
            draft={draft}
            change={change}
            isSending={isSending}
            onSend={() => void send()}
          />
        </div>
      ) : null}
    </section>
  );
}
