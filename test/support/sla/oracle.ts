import type { CalendarJson } from '../../../shared/sla/business-time.ts';

const MINUTE = 60_000;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/**
 * Business time the slow way, to compare with: every minute of a span by itself asks the zone's clock what it shows, and
 * looks that up in the calendar. Shares no code with the product. Knows what is open by what walls show, so it differs on
 * purpose where an interval begins or ends within an hour that clocks skip or show twice.
 */
export class Oracle {
  readonly #from: number;
  /** For each minute from `#from` on: 1 where it is open. */
  readonly #open: Uint8Array;

  constructor(calendar: CalendarJson, from: number, until: number) {
    const clock = wallClock(calendar.tz);
    this.#from = from;
    this.#open = new Uint8Array((until - from) / MINUTE);
    for (let index = 0; index < this.#open.length; index += 1) {
      this.#open[index] = isOpenAt(calendar, clock(from + index * MINUTE)) ? 1 : 0;
    }
  }

  isOpen(ms: number): boolean {
    return this.#open[Math.floor((ms - this.#from) / MINUTE)] === 1;
  }

  /** Seconds between two full minutes. */
  elapsed(start: number, end: number, pauses: readonly (readonly [number, number])[] = []): number {
    let minutes = 0;
    for (let at = start; at < end; at += MINUTE) if (this.#counts(at, pauses)) minutes += 1;
    return minutes * 60;
  }

  /** Due time of so many minutes from a full minute on; `undefined` where the span ends before. */
  due(
    start: number,
    minutes: number,
    pauses: readonly (readonly [number, number])[] = [],
  ): number | undefined {
    let left = minutes;
    for (let at = start; at < this.#from + this.#open.length * MINUTE; at += MINUTE) {
      if (!this.#counts(at, pauses)) continue;
      if (left === 0) return at;
      left -= 1;
      if (left === 0 && minutes > 0) return at + MINUTE;
    }
    return undefined;
  }

  #counts(at: number, pauses: readonly (readonly [number, number])[]): boolean {
    return this.isOpen(at) && !pauses.some(([from, until]) => from <= at && at < until);
  }
}

interface Wall {
  date: string;
  weekday: (typeof weekdays)[number];
  minute: number;
}

/** What a clock of the zone shows. Asked once for each quarter of an hour: no zone changes within one since 1970. */
function wallClock(tz: string): (ms: number) => Wall {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: tz,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  let quarter = Number.NaN;
  let shown: Wall = { date: '', weekday: 'sun', minute: 0 };
  return (ms) => {
    if (Math.floor(ms / (15 * MINUTE)) !== quarter) {
      quarter = Math.floor(ms / (15 * MINUTE));
      shown = readWall(format.format(quarter * 15 * MINUTE));
    }
    return { ...shown, minute: shown.minute + (Math.floor(ms / MINUTE) % 15) };
  };
}

/** From `2026-11-23 09:15`. */
function readWall(text: string): Wall {
  const date = text.slice(0, 10);
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'sun';
  return { date, weekday, minute: minuteOf(text.slice(11)) };
}

function isOpenAt(calendar: CalendarJson, { date, weekday, minute }: Wall): boolean {
  if (calendar.holidays?.includes(date) || calendar.yearly_holidays?.includes(date.slice(5))) return false;
  const isIn = (intervals: readonly [string, string][]) =>
    intervals.some(([from, until]) => minuteOf(from) <= minute && minute < minuteOf(until));
  if (isIn(calendar.breaks?.[date] ?? [])) return false;
  return isIn(calendar.shifts?.[date] ?? calendar.hours[weekday] ?? []);
}

function minuteOf(wall: string): number {
  return Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5));
}
