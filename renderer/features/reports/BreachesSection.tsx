import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AccountReport } from '../../../shared/protocol/reports.ts';
import { AccountName } from '../../ui/AccountName.tsx';
import { formatInstant, formatMinutes } from '../../ui/format.ts';
import { PriorityMark } from '../../ui/PriorityMark.tsx';
import { Section } from '../../ui/Section.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { formatMoney } from '../policies/contract/money.ts';
import { breachRows, type BreachRow } from './report-rows.ts';
import classes from './reports.module.css';

/** Rows drawn at first. */
const SHOWN = 100;

interface BreachesSectionProps {
  reports: readonly AccountReport[];
  withAccount: boolean;
}

/** Every broken promise of the month, with its ticket, how late it was and what it costs. */
export function BreachesSection({ reports, withAccount }: BreachesSectionProps) {
  const { t } = useTranslation('reports');
  const [isWhole, setWhole] = useState(false);
  const columns = useColumns(
    withAccount,
    reports.some(({ penalties }) => penalties !== null),
  );
  const rows = breachRows(reports);
  const rest = rows.length - SHOWN;
  return (
    <Section title={t('section.breaches')} count={rows.length}>
      <Table
        aria-label={t('section.breaches')}
        rows={isWhole ? rows : rows.slice(0, SHOWN)}
        rowKey={({ ticket, kind, dueAt }) => `${ticket} ${kind} ${dueAt}`}
        columns={columns}
        empty={<p className="ff-dim">{t('noBreaches')}</p>}
      />
      {rest > 0 && !isWhole ? (
        <Button className={classes['field']} variant="subtle" onClick={() => setWhole(true)}>
          {t('showAll', { count: rows.length })}
        </Button>
      ) : null}
    </Section>
  );
}

function useColumns(withAccount: boolean, withPenalty: boolean): TableColumn<BreachRow>[] {
  const { t, i18n } = useTranslation(['reports', 'records']);
  const account: TableColumn<BreachRow> = {
    id: 'account',
    title: t('column.account'),
    render: (row) => (row.account === null ? t('noneOfAccount') : <AccountName id={row.account} />),
  };
  const penalty: TableColumn<BreachRow> = {
    id: 'penalty',
    title: t('column.penalty'),
    align: 'right',
    render: (row) =>
      row.penalty === null ? '–' : formatMoney(row.penalty, row.currency ?? '', i18n.language),
  };
  return [
    {
      id: 'ticket',
      title: t('column.ticket'),
      isRowHeader: true,
      render: ({ ticket, number, subject }) => (
        <Link className={classes['ticket']} to={`/tickets/${ticket}?view=all`}>
          {[number, subject].filter(Boolean).join(' · ')}
        </Link>
      ),
    },
    ...(withAccount ? [account] : []),
    { id: 'target', title: t('column.target'), render: ({ kind }) => t(`records:target.${kind}`) },
    {
      id: 'priority',
      title: t('column.priority'),
      render: (row) => <PriorityMark priority={row.priority} withLabel />,
    },
    {
      id: 'due',
      title: t('column.due'),
      render: ({ dueAt }) => formatInstant(dueAt, i18n.language, 'short'),
    },
    {
      id: 'late',
      title: t('column.late'),
      align: 'right',
      render: (row) => {
        const late = formatMinutes(Math.ceil(row.secondsLate / 60), i18n.language);
        if (row.isCarried) return t('late.carried', { late });
        return row.doneAt === null ? t('late.running', { late }) : late;
      },
    },
    ...(withPenalty ? [penalty] : []),
  ];
}
