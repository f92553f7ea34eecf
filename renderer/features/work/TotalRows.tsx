import { useTranslation } from 'react-i18next';
import type { WorkTotals } from '../../../shared/work/totals.ts';
import { Duration } from '../../ui/Duration.tsx';
import { numberFormat } from '../../ui/intl-formats.ts';
import classes from './work.module.css';

/** What a work log comes to, in one line that wraps: work, travel, breaks, and how much of it is billable. */
export function TotalRows({ totals }: { totals: WorkTotals }) {
  const { t, i18n } = useTranslation('work');
  const { work, travel, breaks, billable, kilometres } = totals;
  if (work + travel + breaks === 0) return <p className="ff-dim">{t('none')}</p>;
  const way = numberFormat(i18n.language, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 });
  const rows = [
    { word: t('total.work'), minutes: work, isShown: work > 0 || travel > 0 },
    { word: t('total.travel'), minutes: travel, isShown: travel > 0 },
    { word: t('total.breaks'), minutes: breaks, isShown: breaks > 0 },
    { word: t('total.billable'), minutes: billable, isShown: billable !== work + travel },
  ];
  return (
    <dl className={classes['totals']}>
      {rows
        .filter(({ isShown }) => isShown)
        .map(({ word, minutes }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <Duration minutes={minutes} />
              {word === t('total.travel') && kilometres > 0 ? (
                <span className="ff-dim"> · {way.format(kilometres)}</span>
              ) : null}
            </dd>
          </div>
        ))}
    </dl>
  );
}
