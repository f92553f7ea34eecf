import type { YearDay } from './year-days.ts';
import classes from './calendar.module.css';

const STEP = 16;
const SIZE = 13;
const LEFT = 40;
const TOP = 18;

interface YearGridProps {
  days: readonly YearDay[];
  /** Names of holidays by date or by month and day. */
  names: Readonly<Record<string, string>>;
  months: readonly string[];
  label: string;
}

/** The fields of a year: months below each other, days side by side. A holiday is crossed, other hours are half filled. */
export function YearGrid({ days, names, months, label }: YearGridProps) {
  return (
    <svg
      className={classes.grid}
      viewBox={`0 0 ${LEFT + 31 * STEP} ${TOP + 12 * STEP}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is drawn here, no file
      role="img"
      aria-label={label}
    >
      {Array.from({ length: 31 }, (_, index) =>
        index % 5 === 0 || index === 30 ? (
          <text
            key={index}
            className={classes.axis}
            x={LEFT + index * STEP + SIZE / 2}
            y={11}
            textAnchor="middle"
          >
            {index + 1}
          </text>
        ) : null,
      )}
      {months.map((month, index) => (
        <text key={month} className={classes.axis} x={0} y={TOP + index * STEP + SIZE - 2}>
          {month}
        </text>
      ))}
      {days.map((day) => (
        <DayField key={day.date} day={day} name={names[day.date] ?? names[day.date.slice(5)]} />
      ))}
    </svg>
  );
}

function DayField({ day, name }: { day: YearDay; name: string | undefined }) {
  const [, month = 1, date = 1] = day.date.split('-').map(Number);
  const x = LEFT + (date - 1) * STEP;
  const y = TOP + (month - 1) * STEP;
  return (
    <g>
      <title>{name === undefined ? day.date : `${day.date} ${name}`}</title>
      <rect
        className={classes.day}
        data-look={day.look}
        x={x + 0.5}
        y={y + 0.5}
        width={SIZE - 1}
        height={SIZE - 1}
        rx={2}
      />
      {day.look === 'holiday' ? (
        <path className={classes.cross} d={`M${x + 3.5} ${y + SIZE - 3.5} ${x + SIZE - 3.5} ${y + 3.5}`} />
      ) : null}
      {day.look === 'other' ? (
        <path className={classes.half} d={`M${x + 1} ${y + SIZE - 1}v-6h${SIZE - 2}v6z`} />
      ) : null}
    </g>
  );
}
