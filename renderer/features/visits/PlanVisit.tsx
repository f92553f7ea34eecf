import { useTranslation } from 'react-i18next';
import { useAll, usePerson, useRecord } from '../../data/hooks.ts';
import register from '../register/register.module.css';
import { PlanVisitForm } from './PlanVisitForm.tsx';
import { contactAt } from './use-plan-visit.ts';

/** Plans a visit; begins with what the ticket or the account already says. */
export function PlanVisit({ account, ticket }: { account: string | null; ticket: string | null }) {
  const { t } = useTranslation('visits');
  const record = useRecord('tickets', ticket);
  const accounts = useAll('accounts');
  const person = usePerson();
  const ofAccount = record?.account ?? account;
  // The form takes its first values once: it waits for the ticket and the account it is to begin with.
  if (record === undefined || (ofAccount !== null && accounts.size === 0)) return null;
  const site = record?.site ?? accounts.get(ofAccount ?? '')?.sites[0]?.id ?? null;
  return (
    <div className={register.detail}>
      <div className={register.detailInner}>
        <h2 className={register.title}>{t('plan.title')}</h2>
        <PlanVisitForm
          from={ticket ?? account}
          initial={{
            purpose: record?.subject ?? '',
            account: ofAccount,
            site,
            contact: record?.contact ?? contactAt(accounts.get(ofAccount ?? ''), site, null),
            engineer: record?.assignee ?? (person.roles.includes('engineer') ? person.id : null),
            tickets: record === null ? [] : [record.id],
          }}
        />
      </div>
    </div>
  );
}
