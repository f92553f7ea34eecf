import { useTranslation } from 'react-i18next';
import type { AccountReport } from '../../../shared/protocol/reports.ts';
import { permilleMet } from '../../../shared/sla/target-tally.ts';
import { formatCount } from '../../ui/format.ts';
import { formatMoney } from '../policies/contract/money.ts';
import { formatShare } from './format-share.ts';
import { penaltySums, sumOf } from './report-rows.ts';
import classes from './reports.module.css';

/** The month in a line of figures. */
export function ReportFigures({ reports }: { reports: readonly AccountReport[] }) {
  const { t, i18n } = useTranslation('reports');
  const counts = reports.flatMap(({ targets }) => targets);
  const { breached } = sumOf(counts);
  const penalties = penaltySums(reports);
  const count = (value: number) => formatCount(value, i18n.language);
  const tickets = (field: keyof AccountReport['tickets']) =>
    reports.reduce((sum, report) => sum + report.tickets[field], 0);
  const figures = [
    { key: 'share', value: formatShare(permilleMet(counts), i18n.language) },
    { key: 'breached', value: count(breached), tone: breached > 0 ? 'overdue' : undefined },
    { key: 'opened', value: count(tickets('opened')) },
    { key: 'ended', value: count(tickets('ended')) },
    { key: 'open', value: count(tickets('open')) },
  ];
  const sums = penalties?.map(({ amount, currency }) => formatMoney(amount, currency, i18n.language)) ?? [];
  return (
    <dl className={classes['figures']}>
      {figures.map(({ key, value, tone }) => (
        <div key={key} data-tone={tone}>
          <dt>{t(`figure.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {penalties === null ? null : (
        <div>
          <dt>{t('figure.penalties')}</dt>
          <dd>{sums.length === 0 ? t('none') : sums.join(' + ')}</dd>
        </div>
      )}
    </dl>
  );
}
