import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { withdrawAccountContract } from '../../../shared/commands/account-contracts.ts';
import type { Account } from '../../../shared/records/account.ts';
import { contractsInForce } from '../../../shared/sla/contracts-in-force.ts';
import { defaultContract } from '../../../shared/sla/default-contracts.ts';
import { useAll, useMay } from '../../data/hooks.ts';
import { DateTime } from '../../ui/DateTime.tsx';
import { useNow } from '../../ui/now.tsx';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import { useAct } from '../register/use-act.ts';
import { ContractChangeForm } from './ContractChangeForm.tsx';
import { contractPeriods, type ShownPeriod } from './contract-periods.ts';
import classes from './accounts.module.css';

/** Which contract an account has, from when, what it had before, and a change from a date on. */
export function AccountContracts({ account }: { account: Account }) {
  const { t } = useTranslation('accounts');
  const now = useNow();
  const policies = useAll('policies');
  const may = useMay().change('accounts', 'contracts');
  const [isChanging, setChanging] = useState(false);
  const periods = contractPeriods(account, now);
  const problem = contractsInForce(account, policies).findLast(({ from }) => from <= now)?.problem;
  return (
    <Section
      title={t('section.contract')}
      actions={
        may ? (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconPencil size={13} aria-hidden />}
            onClick={() => setChanging(true)}
          >
            {t('contract.change')}
          </Button>
        ) : null
      }
    >
      {problem === undefined ? null : (
        <p className={register.unsaved}>{t('contract.broken', { name: problem.name })}</p>
      )}
      <ul className={register.lines}>
        {periods.map((period) => (
          <Period key={period.id ?? 'first'} account={account} period={period} may={may} />
        ))}
      </ul>
      {isChanging ? <ContractChangeForm account={account} onClose={() => setChanging(false)} /> : null}
    </Section>
  );
}

/** One contract with the time in which it holds; one that has not begun can be withdrawn. */
function Period({ account, period, may }: { account: Account; period: ShownPeriod; may: boolean }) {
  const { t } = useTranslation('accounts');
  const act = useAct();
  const { id, state, from } = period;
  return (
    <li className={classes.line}>
      <span className={classes.lineMain}>
        <ContractName id={period.contract} />
        <span className={classes.lineSub}> · {t(`contract.state.${state}`)}</span>
      </span>
      <span className={register.meta}>
        {from === null ? null : (
          <>
            {t('contract.from')} <DateTime at={from} style="day" timeZone={account.timeZone} />
          </>
        )}
        {may && state === 'coming' && id !== null ? (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => void act((context) => withdrawAccountContract(context, account, id))}
          >
            {t('contract.withdraw')}
          </Button>
        ) : null}
      </span>
    </li>
  );
}

/** The contract's name as a link; without one what holds instead. */
function ContractName({ id }: { id: string | null }) {
  const { t } = useTranslation('accounts');
  const policies = useAll('policies');
  const now = useNow();
  const standard = id === null ? defaultContract(policies, now) : null;
  const policy = policies.get(id ?? standard ?? '');
  if (policy !== undefined) {
    return (
      <>
        <Link to={`/policies/${policy.id}`}>{policy.name}</Link>
        {standard === null ? null : ` · ${t('contract.default')}`}
      </>
    );
  }
  return <span className="ff-dim">{t(id === null ? 'contract.usual' : 'contract.missing')}</span>;
}
