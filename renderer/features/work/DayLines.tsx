import { useTranslation } from 'react-i18next';
import type { DaySheet } from '../../../shared/work/day-sheet.ts';
import { formatInstant, formatMinutes } from '../../ui/format.ts';
import register from '../register/register.module.css';
import { RecordLink } from '../sync/RecordLink.tsx';
import { GapRow } from './GapRow.tsx';
import { WorkLineRow } from './WorkLineRow.tsx';
import classes from './day-sheet.module.css';

interface DayLinesProps {
  sheet: DaySheet;
  /** Somebody else's day. */
  isReadOnly: boolean;
}

/** Lines of a day in order, the gaps between them, and those without a time of day behind. */
export function DayLines({ sheet, isReadOnly }: DayLinesProps) {
  const { t, i18n } = useTranslation('work');
  const { timed, untimed, gaps, overlaps } = sheet;
  const time = (at: number) => formatInstant(at, i18n.language, 'time');
  const rows = [
    ...timed.map((line) => ({ at: line.begin, line, gap: null })),
    ...gaps.map((gap) => ({ at: gap.begin, line: null, gap })),
  ].sort((a, b) => a.at - b.at);
  return (
    <ul className={register.lines}>
      {[...rows, ...untimed.map((line) => ({ at: 0, line, gap: null }))].map(({ line, gap }) =>
        line === null ? (
          <GapRow key={`gap ${String(gap.begin)}`} gap={gap} sheet={sheet} isReadOnly={isReadOnly} />
        ) : (
          <WorkLineRow
            key={line.entry.id}
            line={line}
            isReadOnly={isReadOnly}
            subject={<RecordLink kind={line.entry.subjectKind} id={line.entry.subjectId} />}
            remark={overlaps.get(line.entry.id)?.map((shared) => (
              <span key={shared.with.entry.id} className={classes['overlap']}>
                ▲{' '}
                {t('sheet.overlap', {
                  from: time(shared.with.begin),
                  until: time(shared.with.end),
                  duration: formatMinutes(shared.minutes, i18n.language),
                })}
              </span>
            ))}
          />
        ),
      )}
    </ul>
  );
}
