import type { Calendar } from './calendar.ts';
import type { CalendarFault, Complain, Fault } from './calendar-fault.ts';
import { CalendarError, readCalendarJson, type CalendarJson } from './calendar-json.ts';
import { parseIntervals, refuseOverlap, withoutBreaks, type Interval } from './day-intervals.ts';
import { dayNumber, weekdayOf, weekdays } from './wall-time.ts';
import { openZone, type Zone } from './zone-offsets.ts';

const CLOSED: readonly Interval[] = [];

/**
 * Check a calendar (an object or its JSON text; shape in calendar-json.ts) and make it ready for use.
 * A shift replaces the weekly hours of its date, a break is taken out of either, and a holiday closes the date whatever
 * else is said of it. Throws a CalendarError that names every fault with its place.
 */
export function parseCalendar(json: unknown): Calendar {
  const given = readCalendarJson(json);
  const faults: CalendarFault[] = [];
  const at = (place: string) => (fault: Fault) => faults.push({ ...fault, place });

  const weekly = weekdays.map((day) => openIntervals(given.hours[day] ?? [], at(`hours.${day}`)));
  const zone = findZone(given.tz, at('tz'));
  const yearly = yearlyHolidays(given.yearly_holidays ?? [], at('yearly_holidays'));
  const dated = datedIntervals(given, weekly, at);
  if (faults.length > 0 || zone === undefined) throw new CalendarError(faults);
  return { zone, weekly, dated, yearly, sheets: new Map() };
}

function findZone(name: string, complain: Complain): Zone | undefined {
  try {
    return openZone(name);
  } catch {
    complain({ code: 'zone', values: { text: name } });
    return undefined;
  }
}

function openIntervals(pairs: readonly (readonly [string, string])[], complain: Complain): Interval[] {
  const intervals = parseIntervals(pairs, complain);
  refuseOverlap(intervals, complain);
  return intervals;
}

/** Shifts, then breaks, then holidays: the order in which one goes over the other. */
function datedIntervals(
  { shifts = {}, breaks = {}, holidays = [] }: CalendarJson,
  weekly: readonly (readonly Interval[])[],
  at: (place: string) => Complain,
): Map<number, readonly Interval[]> {
  const dated = new Map<number, readonly Interval[]>();
  for (const [date, pairs] of Object.entries(shifts)) {
    const complain = at(`shifts.${date}`);
    dated.set(readDate(date, complain), openIntervals(pairs, complain));
  }
  for (const [date, pairs] of Object.entries(breaks)) {
    const complain = at(`breaks.${date}`);
    const day = readDate(date, complain);
    const open = dated.get(day) ?? weekly[weekdayOf(day)] ?? CLOSED;
    dated.set(day, withoutBreaks(open, parseIntervals(pairs, complain)));
  }
  refuseRepeats(holidays, at('holidays'));
  for (const date of holidays) dated.set(readDate(date, at('holidays')), CLOSED);
  return dated;
}

function readDate(date: string, complain: Complain): number {
  const day = dayNumber(date);
  if (day === undefined) complain({ code: 'date', values: { text: date } });
  return day ?? 0;
}

function yearlyHolidays(dates: readonly string[], complain: Complain): Set<string> {
  refuseRepeats(dates, complain);
  for (const date of dates) {
    // A leap year, so that 29 February is a date.
    if (dayNumber(`2024-${date}`) === undefined) {
      complain({ code: 'month-day', values: { text: date } });
    }
  }
  return new Set(dates);
}

function refuseRepeats(dates: readonly string[], complain: Complain): void {
  const repeated = new Set(dates.filter((date, index) => dates.indexOf(date) !== index));
  for (const date of repeated) complain({ code: 'repeated', values: { text: date } });
}
