import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../data/hooks.ts';
import { RecordGate } from '../register/RecordGate.tsx';
import register from '../register/register.module.css';
import { useListQuery } from '../register/use-list-query.ts';
import { AccountConfiguration } from './AccountConfiguration.tsx';
import { AccountHeader } from './AccountHeader.tsx';
import { AccountHistory } from './AccountHistory.tsx';
import { AccountOverview } from './AccountOverview.tsx';
import { AccountPeople } from './AccountPeople.tsx';
import classes from './accounts.module.css';

const tabs = {
  overview: AccountOverview,
  people: AccountPeople,
  configuration: AccountConfiguration,
  history: AccountHistory,
};
type Tab = keyof typeof tabs;

/** The advisor's page of one customer. */
export function AccountDetail({ id }: { id: string }) {
  const account = useRecord('accounts', id);
  const query = useListQuery();
  const { t } = useTranslation('accounts');
  const wanted = query.get('tab');
  const tab: Tab = Object.hasOwn(tabs, wanted) ? (wanted as Tab) : 'overview';
  return (
    <RecordGate record={account} listPath={`/accounts${query.suffix}`}>
      {(account) => (
        <article className={register.detail} aria-label={account.name}>
          <div className={register.detailInner}>
            <AccountHeader account={account} />
            <Tabs
              value={tab}
              onChange={(next) => query.set('tab', next === 'overview' ? null : next)}
              keepMounted={false}
              className={classes.tabs}
            >
              <Tabs.List>
                {Object.keys(tabs).map((name) => (
                  <Tabs.Tab key={name} value={name}>
                    {t(`tab.${name}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              {Object.entries(tabs).map(([name, Panel]) => (
                <Tabs.Panel key={name} value={name} className={classes.panel}>
                  <Panel account={account} />
                </Tabs.Panel>
              ))}
            </Tabs>
          </div>
        </article>
      )}
    </RecordGate>
  );
}
