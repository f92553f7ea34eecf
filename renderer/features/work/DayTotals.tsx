import { useTranslation } from 'react-i18next';
import type { DaySheet } from '../../../shared/work/day-sheet.ts';
import { formatMinutes } from '../../ui/format.ts';
import { TotalRows } from './TotalRows.tsx';
import classes from './day-sheet.module.css';

/** What a day comes to, and in words what is missing in it or there twice. */
export function DayTotals({ sheet }: { sheet: DaySheet }) {
  const { t, i18n } = useTranslation('work');
  const { gapMinutes, overlapMinutes, totals, untimed } = sheet;
  const duration = (minutes: number) => formatMinutes(minutes, i18n.language);
  const loose = untimed.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <>
      <TotalRows totals={totals} />
      {gapMinutes === 0 ? null : (
        <p>
          {t('sheet.gaps', { duration: duration(gapMinutes) })}{' '}
          {loose === 0 ? null : t('sheet.loose', { duration: duration(loose) })}
        </p>
      )}
      {overlapMinutes === 0 ? null : (
        <p className={classes['overlap']}>▲ {t('sheet.overlaps', { duration: duration(overlapMinutes) })}</p>
      )}
    </>
  );
}
