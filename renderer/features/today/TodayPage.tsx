import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Role } from '../../../shared/records/person.ts';
import { usePerson } from '../../data/hooks.ts';
import { useNow } from '../../ui/now.tsx';
import { Page } from '../../ui/Page.tsx';
import { NewsBanner } from './parts/NewsBanner.tsx';
import { AdminToday } from './roles/AdminToday.tsx';
import { AdvisorToday } from './roles/AdvisorToday.tsx';
import { AgentToday } from './roles/AgentToday.tsx';
import { EngineerToday } from './roles/EngineerToday.tsx';
import { LeadToday } from './roles/LeadToday.tsx';
import { PartnerToday } from './roles/PartnerToday.tsx';
import { rolesOf } from './select/roles.ts';
import styles from './TodayPage.module.css';
import { dateFormat } from '../../ui/intl-formats.ts';

const screens: Record<Role, () => React.JSX.Element> = {
  engineer: EngineerToday,
  advisor: AdvisorToday,
  agent: AgentToday,
  lead: LeadToday,
  admin: AdminToday,
  partner: PartnerToday,
};

/** First screen of everyone: what the day asks of this person, by the roles that they have. */
export function TodayPage() {
  const { t, i18n } = useTranslation(['today', 'records']);
  const person = usePerson();
  const now = useNow();
  const [params, setParams] = useSearchParams();
  const roles = rolesOf(person.roles);
  const role = roles.find((one) => one === params.get('as')) ?? roles[0] ?? 'engineer';
  const Screen = screens[role];
  const date = dateFormat(i18n.language, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <Page
      title={t('today:title')}
      aside={<span className={styles.date}>{date.format(now)}</span>}
      actions={
        roles.length > 1 && (
          <SegmentedControl
            aria-label={t('today:roles')}
            value={role}
            onChange={(as) => setParams({ as }, { replace: true })}
            data={roles.map((one) => ({ value: one, label: t(`records:person.role.${one}`) }))}
          />
        )
      }
    >
      <div className={styles.page}>
        <NewsBanner role={role} />
        <Screen />
      </div>
    </Page>
  );
}
