import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useHotkeysScoped } from '../../../ui/use-hotkeys-scoped.tsx';
import { ComposerFooter } from './ComposerFooter.tsx';
import { ComposerTabs } from './ComposerTabs.tsx';
import { ComposerText } from './ComposerText.tsx';
import { isEmptyDraft, type ComposerDraft, type ComposerMode } from './draft.ts';
import { TimeFields } from './TimeFields.tsx';
import { useComposerDraft } from './useComposerDraft.ts';
import { useComposeRequest } from './useComposeRequest.ts';
import { useSendDraft } from './useSendDraft.ts';
import classes from './Composer.module.css';

export interface ComposerProps {
  ticket: Ticket;
  /** Somebody is about to write: make room. */
  onOpen: () => void;
}

/** Where replies, internal notes, calls and time are written. Folded to one line until it is needed. */
export function Composer({ ticket, onOpen }: ComposerProps) {
  const { t } = useTranslation('tickets');
  const handle = useComposerDraft(ticket.id);
  const { draft, isLoaded, update } = handle;
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const root = useRef<HTMLElement>(null);
  const change = useCallback(
    (part: Partial<ComposerDraft>) => update((now) => ({ ...now, ...part })),
    [update],
  );
  const open = (mode: ComposerMode): void => {
    onOpen();
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
  const { submit: send, isSubmitting: isSending } = useSendDraft(ticket, handle, close);
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
          send();
        }
      }}
    >
      <ComposerTabs mode={draft.mode} isOpen={isShown} draft={draft} onOpen={open} onClose={close} />
      {isShown ? (
        <div role="tabpanel" aria-label={t(`composer.mode.${draft.mode}`)} className={classes['panel']}>
          <p className={classes['audience']}>{t(`composer.audience.${draft.mode}`)}</p>
          <TimeFields draft={draft} change={change} />
          <ComposerText draft={draft} update={update} />
          <ComposerFooter
            ticket={ticket}
            draft={draft}
            change={change}
            update={update}
            isSending={isSending}
            onSend={send}
          />
        </div>
      ) : null}
    </section>
  );
}
