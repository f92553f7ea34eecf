import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';
import type { ZoneClock } from '../wall-time.ts';

dayjs.extend(utc);
dayjs.extend(customParseFormat);

const HAS_ZONE = /(Z|[+-]\d{2}:?\d{2})$/;
const ISO = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;

/**
 * UTC ms of a time written in a format (`iso`, `unix`, `unix-ms` or a dayjs pattern, matched exactly), or `null` when
 * it does not fit. Times without a zone are meant on the clock that is given.
 */
export function parseTime(text: string, format: string, clock: ZoneClock): number | null {
  if (format === 'unix' || format === 'unix-ms') {
    const value = Number(text) * (format === 'unix' ? 1_000 : 1);
    return Number.isFinite(value) && value >= 0 ? Math.round(value) : null;
  }
  if (format === 'iso' && HAS_ZONE.test(text) && text.includes('T')) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? null : at;
  }
  if (format === 'iso' && !ISO.test(text)) return null;
  const wall = format === 'iso' ? dayjs.utc(text.replace(' ', 'T')) : dayjs.utc(text, format, true);
  if (!wall.isValid() || (format === 'iso' && !text.startsWith(wall.format('YYYY-MM-DD')))) return null;
  return clock({
    year: wall.year(),
    month: wall.month() + 1,
    day: wall.date(),
    hour: wall.hour(),
    minute: wall.minute(),
    second: wall.second(),
  });
}
