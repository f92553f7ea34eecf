import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountReport } from '../../../shared/protocol/reports.ts';
import { useAll } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import { AccountBars } from './AccountBars.tsx';
import { AccountsTable } from './AccountsTable.tsx';
import { byShareMet } from './report-rows.ts';
import classes from './reports.module.css';

/** A report with what its account is called. */
export interface NamedReport {
  report: AccountReport;
  name: string;
  /** Its own report; null for tickets without an account. */
  to: string | null;
}

interface AccountsSectionProps {
  reports: readonly AccountReport[];
  /** The query of an account's own report. */
  addressOf: (account: string) => string;
}

/** How promises were kept account by account, the worst first: as bars to look at or as a table to read. */
export function AccountsSection({ reports, addressOf }: AccountsSectionProps) {
  const { t } = useTranslation('reports');
  const [look, setLook] = useState<'bars' | 'table'>('bars');
  const accounts = useAll('accounts');
  const named = byShareMet(reports).map((report): NamedReport => ({
    report,
    name: report.account === null ? t('noneOfAccount') : (accounts.get(report.account)?.name ?? t('unknown')),
    to: report.account === null ? null : `/reports${addressOf(report.account)}`,
  }));
  return (
    <Section
      title={t('section.accounts')}
      count={named.length}
      actions={
        <SegmentedControl
          className={classes['field']}
          aria-label={t('look.label')}
          value={look}
          onChange={setLook}
          data={[
            { value: 'bars', label: t('look.bars') },
            { value: 'table', label: t('look.table') },
          ]}
        />
      }
    >
      {look === 'bars' ? <AccountBars reports={named} /> : <AccountsTable reports={named} />}
    </Section>
  );
}
