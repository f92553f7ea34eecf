import { Button, Select } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useAll } from '../../../data/hooks.ts';
import { InlineSelect } from '../../../ui/InlineSelect.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { useStatusChoices } from '../useStatusChoices.tsx';
import type { ComposerDraft } from './draft.ts';
import { useCannedAnswers } from './useCannedAnswers.ts';
import classes from './Composer.module.css';

export interface ComposerFooterProps {
  ticket: Ticket;
  draft: ComposerDraft;
  change: (part: Partial<ComposerDraft>) => void;
  isSending: boolean;
  onSend: () => void;
}

const noLanguages: readonly string[] = [];

/** Ready answers, the status to go to, and the button that sends. */
export function ComposerFooter({ ticket, draft, change, isSending, onSend }: ComposerFooterProps) {
  const { t } = useTranslation('tickets');
  const statusChoices = useStatusChoices();
  const account = useAll('accounts').get(ticket.account ?? '');
  const { mode, texts } = draft;
  const append = useCallback(
    (text: string) => {
      const before = texts[mode].trimEnd();
      change({ texts: { ...texts, [mode]: before === '' ? text : `${before}\n\n${text}` } });
    },
    [change, texts, mode],
  );
  const canned = useCannedAnswers(account?.languages ?? noLanguages, append);
  const next = statusChoices(ticket.status).filter(({ value }) => value !== ticket.status);
  return (
    <div className={classes['footer']}>
      {mode === 'reply' && canned.options.length > 0 ? (
        <InlineSelect
          label={t('composer.canned')}
          value={null}
          options={canned.options}
          onSave={canned.insert}
        >
          {t('composer.canned')}
        </InlineSelect>
      ) : null}
      <span className={classes['send']}>
        <Select
          aria-label={t('composer.then')}
          placeholder={t('composer.stay')}
          data={next.map(({ value, label }) => ({ value, label: t('composer.andThen', { status: label }) }))}
          value={draft.then === '' ? null : draft.then}
          clearable
          clearButtonProps={{ 'aria-label': t('composer.stay') }}
          w={210}
          onChange={(then) => change({ then: then ?? '' })}
        />
        <Button
          variant={mode === 'reply' ? 'filled' : 'default'}
          loading={isSending}
          rightSection={<KeyHint keys="mod+Enter" />}
          onClick={onSend}
        >
          {t(`composer.send.${mode}`)}
        </Button>
      </span>
    </div>
  );
}
