import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useAll } from '../../../data/hooks.ts';
import { InlineSelect } from '../../../ui/InlineSelect.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { AttachButtons } from '../../files/AttachButtons.tsx';
import { InsertEstimate } from '../estimate/InsertEstimate.tsx';
import { useReadRecord } from '../useReadRecord.ts';
import { useStatusChoices } from '../useStatusChoices.tsx';
import { withText, type ComposerDraft } from './draft.ts';
import { useCannedAnswers } from './useCannedAnswers.ts';
import type { ComposerDraftHandle } from './useComposerDraft.ts';
import classes from './Composer.module.css';

export interface ComposerFooterProps {
  ticket: Ticket;
  draft: ComposerDraft;
  change: (part: Partial<ComposerDraft>) => void;
  update: ComposerDraftHandle['update'];
  isSending: boolean;
  onSend: () => void;
}

const noLanguages: readonly string[] = [];

/** Ready answers, the status to go to, and the button that sends. */
export function ComposerFooter({ ticket, draft, change, update, isSending, onSend }: ComposerFooterProps) {
  const { t } = useTranslation('tickets');
  const statusChoices = useStatusChoices();
  const account = useAll('accounts').get(ticket.account ?? '');
  const { mode } = draft;
  const canned = useCannedAnswers(account?.languages ?? noLanguages);
  const readRecord = useReadRecord();
  const insert = async (articleId: string): Promise<void> => {
    const article = await readRecord('articles', articleId);
    if (article !== null) append(article.body);
  };
  const append = (text: string): void =>
    update((now) => {
      const before = now.texts[mode].trimEnd();
      return withText(now, mode, before === '' ? text : `${before}\n\n${text}`);
    });
  const next = statusChoices(ticket.status).filter(({ value }) => value !== ticket.status);
  return (
    <div className={classes['footer']}>
      <AttachButtons />
      {mode === 'reply' && canned.length > 0 ? (
        <InlineSelect
          label={t('composer.canned')}
          value={null}
          options={canned}
          onSave={(id) => void (id === null ? undefined : insert(id))}
        >
          {t('composer.canned')}
        </InlineSelect>
      ) : null}
      {mode === 'reply' ? <InsertEstimate ticket={ticket} onInsert={append} /> : null}
      <span className={classes['send']}>
        <Select
          aria-label={t('composer.then')}
          placeholder={t('composer.stay')}
          data={next.map(({ value, label }) => ({ value, label: t('composer.andThen', { status: label }) }))}
          value={draft.nextStatus === '' ? null : draft.nextStatus}
          clearable
          clearButtonProps={{ 'aria-label': t('composer.stay') }}
          w={210}
          onChange={(nextStatus) => change({ nextStatus: nextStatus ?? '' })}
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
