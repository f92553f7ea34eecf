import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Commitment } from '../../../shared/records/commitment.ts';
import { useMay } from '../../data/hooks.ts';
import { AccountName } from '../../ui/AccountName.tsx';
import { DateTime } from '../../ui/DateTime.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { Section } from '../../ui/Section.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { DueWords } from '../commitments/DueWords.tsx';
import { BackDialog } from './BackDialog.tsx';
import classes from './stock.module.css';
import type { Stock, StockHeader } from './use-stock.ts';

interface LoansProps {
  loans: readonly Commitment[];
  stock: Stock;
}

/** Who has which equipment of ours, and when it is due back. */
export function Loans({ loans, stock }: LoansProps) {
  const { t } = useTranslation(['stock', 'records']);
  const may = useMay();
  const [back, setBack] = useState<Commitment | null>(null);
  const item = (loan: Commitment): StockHeader | undefined => stock.byId.get(loan.asset ?? '');
  const columns: TableColumn<Commitment>[] = [
    {
      id: 'what',
      title: t('field.loan'),
      render: (loan) => (
        <span>
          <Link className={classes.name} to={`/commitments/${loan.id}`}>
            {item(loan)?.name ?? loan.what}
          </Link>{' '}
          <span className="ff-dim">{item(loan)?.serialNumber ?? ''}</span>
        </span>
      ),
    },
    {
      id: 'account',
      title: t('records:commitment.field.account'),
      render: (loan) => <AccountName id={loan.account} asLink />,
    },
    {
      id: 'due',
      title: t('dueBack'),
      render: (loan) => (
        <span>
          <DateTime at={loan.dueAt} style="day" /> · <DueWords commitment={loan} />
        </span>
      ),
    },
    {
      id: 'owner',
      title: t('records:commitment.field.owner'),
      render: (loan) => <PersonName id={loan.owner} fallback={loan.ownerTeam} />,
    },
    {
      id: 'actions',
      title: t('field.actions'),
      align: 'right',
      render: (loan) =>
        item(loan) === undefined || !may.change('commitments', 'state') ? null : (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('back.label', { name: item(loan)?.name ?? '' })}
            onClick={() => setBack(loan)}
          >
            {t('back.action')}
          </Button>
        ),
    },
  ];
  const backItem = back === null ? undefined : item(back);
  return (
    <Section title={t('loans')} count={loans.length}>
      <Table
        aria-label={t('loans')}
        columns={columns}
        rows={loans}
        rowKey={({ id }) => id}
        empty={<p className="ff-dim">{t('noLoans')}</p>}
      />
      {back !== null && backItem !== undefined ? (
        <BackDialog loan={back} item={backItem} stock={stock} onClose={() => setBack(null)} />
      ) : null}
    </Section>
  );
}
