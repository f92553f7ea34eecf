import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { setDefaultContract } from '../../../../shared/commands/policies.ts';
import type { Policy } from '../../../../shared/records/policy.ts';
import { readVersions } from '../../../../shared/sla/read-policy.ts';
import { useAll, useMay } from '../../../data/hooks.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import { useNow } from '../../../ui/now.tsx';
import { Section } from '../../../ui/Section.tsx';
import register from '../../register/register.module.css';
import { useAct } from '../../register/use-act.ts';
import { useListQuery } from '../../register/use-list-query.ts';
import { FaultyPolicy } from '../FaultyPolicy.tsx';
import { PolicyHeader } from '../PolicyHeader.tsx';
import { usersOfContract } from '../policy-users.ts';
import { VersionList } from './VersionList.tsx';
import { VersionTerms } from './VersionTerms.tsx';
import classes from './contract.module.css';

/** A contract to read: its terms of today or of another time, its versions, and who has it. */
export function ContractSheet({ policy }: { policy: Policy }) {
  const { t } = useTranslation('policies');
  const now = useNow();
  const query = useListQuery();
  const { value: versions, problems } = readVersions(policy);
  const current = versions?.findLast(({ from }) => from <= now) ?? versions?.[0];
  const shown = versions?.find(({ id }) => id === query.get('version')) ?? current;
  const isDefault = policy.data['isDefault'] === true;
  return (
    <article className={register.detail} aria-label={policy.name}>
      <div className={register.detailInner}>
        <PolicyHeader policy={policy} editLabel={t('terms.new')} actions={<DefaultButton policy={policy} />}>
          {isDefault ? <span className={register.chip}>{t('default.chip')}</span> : null}
        </PolicyHeader>
        {problems === null ? null : <FaultyPolicy problems={problems} />}
        <div className={register.columns}>
          <div>{shown === undefined ? null : <VersionTerms version={shown.version} />}</div>
          <aside aria-label={t('section.facts')}>
            {versions === null || shown === undefined ? null : (
              <VersionList
                policy={policy}
                versions={versions}
                shownId={shown.id}
                currentId={current?.id ?? ''}
              />
            )}
            <ContractUsers id={policy.id} />
          </aside>
        </div>
      </div>
    </article>
  );
}

/** Makes a contract the one of accounts without their own, or takes that back. */
function DefaultButton({ policy }: { policy: Policy }) {
  const { t } = useTranslation('policies');
  const act = useAct();
  const policies = useAll('policies');
  const may = useMay().change('policies', 'data');
  const isDefault = policy.data['isDefault'] === true;
  if (!may) return null;
  return (
    <Button
      variant="default"
      title={t('default.hint')}
      onClick={() =>
        void act((context) => setDefaultContract(context, policies.values(), isDefault ? null : policy.id))
      }
    >
      {t(isDefault ? 'default.unset' : 'default.set')}
    </Button>
  );
}

function ContractUsers({ id }: { id: string }) {
  const { t } = useTranslation('policies');
  const users = usersOfContract(useAll('accounts').values(), id, useNow());
  return (
    <Section title={t('section.accounts')} count={users.length}>
      {users.length === 0 ? <p className={register.none}>{t('accounts.none')}</p> : null}
      <ul className={register.lines}>
        {users.map(({ account, from }) => (
          <li key={account.id} className={classes.user}>
            <Link to={`/accounts/${account.id}`} className="ff-truncate">
              {account.name}
            </Link>
            <span className={register.meta}>
              {from === null ? null : (
                <>
                  {t('since')} <DateTime at={from} style="day" />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
