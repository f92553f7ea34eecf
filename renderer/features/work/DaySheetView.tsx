import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { seesWholeDay } from '../../../shared/access/work-log.ts';
import { daySheet, type DaySheet } from '../../../shared/work/day-sheet.ts';
import { useGrant } from '../../data/hooks.ts';
import { dateFormat } from '../../ui/intl-formats.ts';
import { DayAxis } from './DayAxis.tsx';
import { DayLines } from './DayLines.tsx';
import { DayTotals } from './DayTotals.tsx';
import type { ShownDay } from './use-day.ts';
import { useWorkSince } from './use-work-since.ts';
import classes from './day-sheet.module.css';

interface DaySheetViewProps {
  person: string;
  shown: ShownDay;
}

/** The day of a person; that of somebody else is only looked at. */
export function DaySheetView({ person, shown }: DaySheetViewProps) {
  const { t, i18n } = useTranslation('work');
  const grant = useGrant();
  const { from, until } = shown;
  const isWhole = seesWholeDay(grant, person);
  const lines = useWorkSince(person, from);
  const sheet = useMemo(() => {
    const whole = daySheet(lines ?? [], from, until);
    return isWhole ? whole : withoutGaps(whole);
  }, [lines, from, until, isWhole]);
  const word = dateFormat(i18n.language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <div className={classes['sheet']} aria-busy={lines === undefined || undefined}>
      <h2 className={classes['date']}>{word.format(from)}</h2>
      {isWhole ? null : <p className="ff-dim">{t('sheet.partial')}</p>}
      {lines === undefined ? null : <DayTotals sheet={sheet} />}
      <DayAxis sheet={sheet} />
      <DayLines sheet={sheet} isReadOnly={person !== grant.personId} />
    </div>
  );
}

/** What looks like a gap may be work that this reader does not see. */
function withoutGaps(sheet: DaySheet): DaySheet {
  return { ...sheet, gaps: [], gapMinutes: 0 };
}
