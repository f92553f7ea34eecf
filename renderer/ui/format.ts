import { dateFormat, numberFormat, relativeFormat } from './intl-formats.ts';

/** Texts of times and amounts by Intl. All times in are UTC milliseconds; zones are IANA names. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type DateStyle = 'day' | 'time' | 'short' | 'long';

const dateOptions: Record<DateStyle, Readonly<Record<string, string>>> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  long: {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
};

/** A moment in words, in the zone given or the zone of this computer. */
export function formatInstant(at: number, language: string, style: DateStyle, timeZone?: string): string {
  return dateFormat(language, {
    ...dateOptions[style],
    hourCycle: 'h23',
    timeZone,
  }).format(at);
}

/**
 * How far `at` is from `now`: "5 minutes ago", "in 3 hours", "yesterday". Beyond seven days the date itself,
 * because "43 days ago" makes people count.
 */
export function formatRelative(at: number, now: number, language: string): string {
  const distance = at - now;
  const size = Math.abs(distance);
  const words = relativeFormat(language, { numeric: 'auto', style: 'short' });
  if (size < MINUTE) return words.format(0, 'second');
  if (size < HOUR) return words.format(Math.trunc(distance / MINUTE), 'minute');
  if (size < DAY) return words.format(Math.trunc(distance / HOUR), 'hour');
  if (size < 7 * DAY) return words.format(calendarDays(at, now), 'day');
  const isSameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return dateFormat(language, isSameYear ? { day: 'numeric', month: 'short' } : dateOptions.day).format(at);
}

/** Whole days of the calendar from `now` to `at`: what was late on Monday is two days ago early on Wednesday. */
function calendarDays(at: number, now: number): number {
  return Math.round((new Date(at).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / DAY);
}

/** Minutes as "45 min", "2 h 05 min"; in the language's own short units. */
export function formatMinutes(minutes: number, language: string): string {
  const unit = (value: number, name: 'hour' | 'minute'): string =>
    numberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const whole = Math.round(Math.abs(minutes));
  const sign = minutes < 0 && whole > 0 ? '−' : '';
  const hours = Math.floor(whole / 60);
  if (hours === 0) return sign + unit(whole, 'minute');
  return whole % 60 === 0
    ? sign + unit(hours, 'hour')
    : `${sign}${unit(hours, 'hour')} ${unit(whole % 60, 'minute')}`;
}

/** Minutes of a running clock as "00:24", "26:05". */
export function formatElapsed(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((value) => String(value).padStart(2, '0')).join(':');
}

/** A distance to a deadline in its largest fitting unit: "12 min", "3 h", "4 d". Never negative. */
export function formatDistance(milliseconds: number, language: string): string {
  const size = Math.abs(milliseconds);
  const [length, unit] =
    size < HOUR
      ? ([MINUTE, 'minute'] as const)
      : size < 2 * DAY
        ? ([HOUR, 'hour'] as const)
        : ([DAY, 'day'] as const);
  const value = Math.max(1, Math.round(size / length));
  return numberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/** A time that runs down, whose last two minutes are told by the second: "3 h", "12 min", "45 s". Never negative. */
export function formatCountdown(milliseconds: number, language: string): string {
  if (milliseconds >= 2 * MINUTE) return formatDistance(milliseconds, language);
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return numberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'short' }).format(seconds);
}

/** Bytes as "1.4 MB", in decimal units as operating systems show them. */
export function formatBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return numberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power < 2 ? 0 : 1,
  }).format(bytes / 1000 ** power);
}

export function formatCount(count: number, language: string): string {
  return numberFormat(language, {}).format(count);
}
