import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { targetKindSchema } from '../../../shared/sla/contract.ts';
import { permilleMet } from '../../../shared/sla/target-tally.ts';
import { formatCount } from '../../ui/format.ts';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { formatMoney } from '../policies/contract/money.ts';
import type { NamedReport } from './AccountsSection.tsx';
import { formatShare } from './format-share.ts';
import { sumOf } from './report-rows.ts';

/** Accounts in figures. */
export function AccountsTable({ reports }: { reports: readonly NamedReport[] }) {
  const { t, i18n } = useTranslation(['reports', 'records']);
  const count = (value: number) => formatCount(value, i18n.language);
  const knowsCosts = reports.some(({ report }) => report.penalties !== null);
  return (
    <Table
      aria-label={t('section.accounts')}
      rows={reports}
      rowKey={({ report }) => report.account ?? ''}
      columns={[
        {
          id: 'name',
          title: t('column.account'),
          isRowHeader: true,
          render: ({ name, to }) => (to === null ? name : <Link to={to}>{name}</Link>),
        },
        right('opened', t('figure.opened'), ({ report }) => count(report.tickets.opened)),
        right('ended', t('figure.ended'), ({ report }) => count(report.tickets.ended)),
        ...targetKindSchema.options.map((kind) =>
          right(kind, t(`records:target.${kind}`), ({ report }) =>
            formatShare(permilleMet(report.targets.filter((one) => one.kind === kind)), i18n.language),
          ),
        ),
        right('breached', t('figure.breached'), ({ report }) => count(sumOf(report.targets).breached)),
        ...(knowsCosts
          ? [
              right('penalties', t('figure.penalties'), ({ report }) =>
                (report.penalties ?? [])
                  .map(({ amount, currency, isCapped }) => {
                    const sum = formatMoney(amount, currency, i18n.language);
                    return isCapped ? t('capped', { sum }) : sum;
                  })
                  .join(' + '),
              ),
            ]
          : []),
      ]}
    />
  );
}

/** A column of figures. */
function right(id: string, title: string, render: (row: NamedReport) => string): TableColumn<NamedReport> {
  return { id, title, align: 'right', render };
}
