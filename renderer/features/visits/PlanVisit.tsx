import { useTranslation } from 'react-i18next';
import { useAll, usePerson, useRecord } from '../../data/hooks.ts';
import register from '../register/register.module.css';
import { PlanVisitForm } from './PlanVisitForm.tsx';

/** Plans a visit; begins with what the ticket or the account already says. */
export function PlanVisit({ account, ticket }: { account: string | null; ticket: string | null }) {
  const { t } = useTranslation('visits');
  const record = useRecord('tickets', ticket);
  const accounts = useAll('accounts');
  const person = usePerson();
  const ofAccount = record?.account ?? account;
  // The form takes its first values once: it waits for the ticket and the account it is to begin with.
  if (record === undefined || (ofAccount !== null && accounts.size === 0)) return null;
  return (
    <div className={register.detail}>
      <div className={register.detailInner}>
        <h2 className={register.title}>{t('plan.title')}</h2>
        <PlanVisitForm
          from={ticket ?? account}
          initial={{
            purpose: record?.subject ?? '',
            account: ofAccount,
            site:
              record?.site ?? (ofAccount === null ? null : (accounts.get(ofAccount)?.sites[0]?.id ?? null)),
            contact: record?.contact ?? null,
            engineer: record?.assignee ?? (person.roles.includes('engineer') ? person.id : null),
            tickets: record === null ? [] : [record.id],
          }}
        />
      </div>
    </div>
  );
}
