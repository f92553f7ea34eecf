import { useTranslation } from 'react-i18next';
import { usePerson, useRecord } from '../../data/hooks.ts';
import register from '../register/register.module.css';
import { CommitmentForm } from './CommitmentForm.tsx';

/** Begins a commitment; with what the ticket or the account already says. */
export function NewCommitment({ account, ticket }: { account: string | null; ticket: string | null }) {
  const { t } = useTranslation('commitments');
  const record = useRecord('tickets', ticket);
  const me = usePerson().id;
  // The form takes its first values once: it waits for the ticket it is to begin with.
  if (record === undefined) return null;
  return (
    <div className={register.detail}>
      <div className={register.detailInner}>
        <h2 className={register.title}>{t('new')}</h2>
        {record === null ? null : (
          <p className={register.subtitle}>
            {record.number} {record.subject}
          </p>
        )}
        <CommitmentForm
          from={ticket ?? account}
          initial={{
            type: 'promise',
            what: '',
            owner: me,
            ownerTeam: null,
            to: null,
            account: record?.account ?? account,
            ticket: record?.id ?? null,
          }}
        />
      </div>
    </div>
  );
}
