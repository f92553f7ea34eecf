import { useTranslation } from 'react-i18next';
import { agreementDataSchema } from '../../../shared/sla/agreement.ts';
import { readCalendars, readVersions } from '../../../shared/sla/read-policy.ts';
import type { Policy } from '../../../shared/records/policy.ts';
import { useAll } from '../../data/hooks.ts';
import type { PolicyKind } from './policy-rows.ts';
import classes from './policies.module.css';

/** One policy in the list: its name and, quietly, what it is about. */
export function PolicyRowView({ policy }: { policy: Policy }) {
  const { t } = useTranslation('policies');
  return (
    <div className={classes.row}>
      <span className={classes.rowName}>
        {policy.name}
        {policy.data['isDefault'] === true ? <span className={classes.mark}>{t('default.mark')}</span> : null}
        {policy.active ? null : <span className="ff-dim"> · {t('retired')}</span>}
      </span>
      <span className={classes.rowSub}>
        <PolicyGist policy={policy} />
      </span>
    </div>
  );
}

function PolicyGist({ policy }: { policy: Policy }) {
  const { t } = useTranslation('policies');
  const accounts = useAll('accounts');
  if (policy.type === 'calendar') {
    const { value } = readCalendars(policy);
    return value === null ? t('broken') : value.at(-1)?.calendar.zone.name;
  }
  if (policy.type === 'agreement') {
    const { data } = agreementDataSchema.safeParse(policy.data);
    return data === undefined ? t('broken') : t(`agreement.with.${data.with}`, { party: data.party });
  }
  if (readVersions(policy).value === null) return t('broken');
  const used = [...accounts.values()].filter(
    ({ contract, contracts }) =>
      contract === policy.id || contracts.some((period) => period.contract === policy.id),
  );
  return t('usedBy', { count: used.length });
}

/** Heading of a group and how many stand in it. */
export function PolicyGroup({ kind, count }: { kind: PolicyKind; count: number }) {
  const { t } = useTranslation('policies');
  return (
    <span className={classes.group}>
      {t(`group.${kind}`)} <span className={classes.groupCount}>{count}</span>
    </span>
  );
}
