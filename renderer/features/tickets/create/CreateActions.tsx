import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSyncStatus } from '../../../data/hooks.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import type { TicketForm } from './form.ts';
import classes from './NewTicket.module.css';

export interface CreateActionsProps {
  form: TicketForm;
  isDraft: boolean;
  isSubmitting: boolean;
  onDiscard: () => void;
}

/** Register, leave (the draft stays), or throw the draft away. */
export function CreateActions({ form, isDraft, isSubmitting, onDiscard }: CreateActionsProps) {
  const { t } = useTranslation('tickets');
  const { link } = useSyncStatus();
  return (
    <div className={classes['actions']}>
      <Button
        type="submit"
        disabled={form.subject.trim() === ''}
        loading={isSubmitting}
        rightSection={<KeyHint keys="mod+Enter" />}
      >
        {t('create.submit')}
      </Button>
      <Button variant="default" component={Link} to="/tickets">
        {t(isDraft ? 'create.later' : 'cancel')}
      </Button>
      {isDraft ? (
        <Button variant="subtle" color="gray" onClick={onDiscard}>
          {t('create.discard')}
        </Button>
      ) : null}
      {link === 'offline' ? <span className={classes['hint']}>{t('create.offline')}</span> : null}
    </div>
  );
}
