import { useTranslation } from 'react-i18next';
import type { DaySheet } from '../../../shared/work/day-sheet.ts';
import { formatInstant } from '../../ui/format.ts';
import classes from './day-sheet.module.css';

const HOUR = 3_600_000;

/** The day as a line of time. The lines below it say the same in words. */
export function DayAxis({ sheet: { timed, overlaps } }: { sheet: DaySheet }) {
  const { i18n } = useTranslation();
  const first = timed[0];
  if (first === undefined) return null;
  const from = Math.floor(first.begin / HOUR) * HOUR;
  const until = Math.ceil(Math.max(...timed.map(({ end }) => end)) / HOUR) * HOUR;
  const share = (at: number) => `${(((at - from) / (until - from)) * 100).toFixed(3)}%`;
  const step = until - from > 10 * HOUR ? 2 * HOUR : HOUR;
  const hours = Array.from(
    { length: Math.floor((until - from) / step) + 1 },
    (_, index) => from + index * step,
  );
  return (
    <div className={classes['axis']} aria-hidden="true">
      {hours.map((at) => (
        <span key={at} className={classes['hour']} style={{ left: share(at) }}>
          {formatInstant(at, i18n.language, 'time')}
        </span>
      ))}
      {timed.map((line) => (
        <span
          key={line.entry.id}
          className={classes['bar']}
          data-kind={line.isBreak ? 'break' : line.type}
          data-overlap={overlaps.has(line.entry.id) ? '' : undefined}
          style={{ left: share(line.begin), width: share(from + line.end - line.begin) }}
        />
      ))}
    </div>
  );
}
