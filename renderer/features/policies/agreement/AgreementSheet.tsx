import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Policy } from '../../../../shared/records/policy.ts';
import { agreementDataSchema } from '../../../../shared/sla/agreement.ts';
import { useAll } from '../../../data/hooks.ts';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { Section } from '../../../ui/Section.tsx';
import register from '../../register/register.module.css';
import { showBudget } from '../contract/budget-text.ts';
import { priorities } from '../contract/target-grid.ts';
import { FaultyPolicy } from '../FaultyPolicy.tsx';
import { PolicyHeader } from '../PolicyHeader.tsx';

/** An agreement to read: with whom, by which hours, how long for which priority. */
export function AgreementSheet({ policy }: { policy: Policy }) {
  const { t, i18n } = useTranslation(['policies', 'records']);
  const policies = useAll('policies');
  const { data } = agreementDataSchema.safeParse(policy.data);
  const calendar = policies.get(data?.calendar ?? '');
  return (
    <article className={register.detail} aria-label={policy.name}>
      <div className={register.detailInner}>
        <PolicyHeader policy={policy} editLabel={t('edit')}>
          {data === undefined ? null : <span>{t(`agreement.with.${data.with}`, { party: data.party })}</span>}
        </PolicyHeader>
        {data === undefined ? <FaultyPolicy problems={[]} /> : null}
        {data === undefined ? null : (
          <Section title={t('agreement.budgets')}>
            <p className={register.none}>{t('agreement.hint')}</p>
            {priorities.map((priority) => {
              const budget = data.budgets[`${priority}`];
              return (
                <FieldRow key={priority} label={t(`records:ticket.priority.${priority}`)}>
                  {budget === undefined ? null : showBudget(budget, i18n.language)}
                </FieldRow>
              );
            })}
            <FieldRow label={t('field.calendar')}>
              {calendar === undefined ? (
                t('calendar.missing')
              ) : (
                <Link to={`/policies/${calendar.id}`}>{calendar.name}</Link>
              )}
            </FieldRow>
          </Section>
        )}
      </div>
    </article>
  );
}
