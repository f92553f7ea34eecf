import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { dateFormat } from '../../ui/intl-formats.ts';
import { layOutWeek, neighbourOf, type WeekKey } from './week-layout.ts';
import { WeekVisit } from './WeekVisit.tsx';
import classes from './week.module.css';

interface Props {
  visits: readonly Visit[];
  monday: string;
  today: string;
}

const arrows: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);
const isArrow = (key: string): key is WeekKey => arrows.has(key);

/** Seven days side by side, each visit where the clock of its site shows it. Arrows go from visit to visit. */
export function WeekCalendar({ visits, monday, today }: Props) {
  const { t, i18n } = useTranslation('visits');
  const { days, fromHour, toHour } = useMemo(() => layOutWeek(visits, monday), [visits, monday]);
  const grid = useRef<HTMLDivElement>(null);
  const hours = Array.from({ length: toHour - fromHour }, (_, index) => fromHour + index);
  const name = dateFormat(i18n.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const move = (event: React.KeyboardEvent) => {
    if (!isArrow(event.key) || !(event.target instanceof HTMLElement)) return;
    const [day, slot] = (event.target.dataset['slot'] ?? '').split(' ').map(Number);
    if (day === undefined || slot === undefined) return;
    const next = neighbourOf(days, { day, slot }, event.key);
    if (next === null) return;
    event.preventDefault();
    grid.current
      ?.querySelector<HTMLElement>(`[data-slot="${String(next.day)} ${String(next.slot)}"]`)
      ?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the links in it take the focus; arrows go between them
    <div ref={grid} className={classes.calendar} onKeyDown={move}>
      <div className={classes.hours} aria-hidden>
        {hours.map((hour) => (
          <span key={hour}>{`${String(hour).padStart(2, '0')}:00`}</span>
        ))}
      </div>
      <ol className={classes.days} aria-label={t('week.calendar')}>
        {days.map(({ day, slots }, index) => (
          <li key={day} className={classes.day} data-today={day === today || undefined}>
            <h2 className={classes.dayHead}>
              {name.format(new Date(`${day}T12:00:00Z`))}
              {day === today ? <span className="ff-visually-hidden"> {t('today')}</span> : null}
            </h2>
            <ul className={classes.column} style={{ height: hours.length * HOUR_PX }}>
              {slots.map((slot, place) => (
                <WeekVisit
                  key={slot.visit.id}
                  slot={slot}
                  place={`${String(index)} ${String(place)}`}
                  top={((slot.from - fromHour * 60) / 60) * HOUR_PX}
                  height={Math.max(LEAST_PX, ((slot.to - slot.from) / 60) * HOUR_PX)}
                />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Height of an hour; the lines behind the columns are drawn at the same distance. */
const HOUR_PX = 52;
/** Two lines of text, and a target that can be hit. */
const LEAST_PX = 40;
