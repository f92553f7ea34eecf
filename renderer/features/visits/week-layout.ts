import type { Visit } from '../../../shared/records/visit.ts';
import { addDays, wallClock } from './zone-time.ts';

type Fields = Pick<Visit, 'id' | 'startsAt' | 'endsAt' | 'timeZone'>;

/** A visit, or the part of one, on a day of a calendar. Minutes from midnight, by the clock of the site. */
export interface Slot<T> {
  visit: T;
  from: number;
  to: number;
  /** Place beside others at the same time, and how many places there are. */
  lane: number;
  lanes: number;
}

/** A week as a calendar shows it. */
export interface WeekLayout<T> {
  days: { day: string; slots: Slot<T>[] }[];
  /** Whole hours that are shown. */
  fromHour: number;
  toHour: number;
}

/** Hours that are shown in any case. */
const FIRST_HOUR = 7;
const LAST_HOUR = 18;
const DAY_MINUTES = 1_440;

/**
 * Lay visits out over the seven days from `monday`, by the calendar and the clock of each site: what goes over midnight stands
 * on both days, what overlaps stands side by side.
 */
export function layOutWeek<T extends Fields>(visits: Iterable<T>, monday: string): WeekLayout<T> {
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const pieces = [...visits].flatMap((visit) => piecesOf(visit, days));
  const shown = days.map((day) => ({ day, slots: inLanes(pieces.filter((piece) => piece.day === day)) }));
  const bounds = shown.flatMap(({ slots }) => slots);
  return {
    days: shown,
    fromHour: Math.min(FIRST_HOUR, ...bounds.map(({ from }) => Math.floor(from / 60))),
    toHour: Math.max(LAST_HOUR, ...bounds.map(({ to }) => Math.ceil(to / 60))),
  };
}

interface Piece<T> {
  visit: T;
  day: string;
  from: number;
  to: number;
}

function piecesOf<T extends Fields>(visit: T, days: readonly string[]): Piece<T>[] {
  const start = wallClock(visit.startsAt, visit.timeZone);
  const end = wallClock(visit.endsAt, visit.timeZone);
  return days.flatMap((day) => {
    if (day < start.day || day > end.day) return [];
    const from = day === start.day ? minutesOf(start.time) : 0;
    const to = day === end.day ? minutesOf(end.time) : DAY_MINUTES;
    // What ends at midnight has nothing of the next day; what has no length is still to be seen.
    return to > from || start.day === end.day ? [{ visit, day, from, to }] : [];
  });
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Each in the first lane that is free; those that touch each other over others share the same number of lanes. */
function inLanes<T extends Fields>(pieces: readonly Piece<T>[]): Slot<T>[] {
  const sorted = pieces.toSorted((a, b) => a.from - b.from || (a.visit.id < b.visit.id ? -1 : 1));
  const slots: Slot<T>[] = [];
  let group: Slot<T>[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const slot of group) slot.lanes = ends.length;
    group = [];
    ends = [];
  };
  for (const { visit, from, to } of sorted) {
    if (ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    const slot = { visit, from, to, lane, lanes: 1 };
    group.push(slot);
    slots.push(slot);
  }
  close();
  return slots;
}

export type WeekKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/**
 * Where an arrow leads from a visit: up and down within its day, left and right to the visit of the next day with one that is
 * nearest in time. `null` where there is none.
 * @param index of the day and of the slot in it
 */
export function neighbourOf<T>(
  days: WeekLayout<T>['days'],
  { day, slot }: { day: number; slot: number },
  key: WeekKey,
): { day: number; slot: number } | null {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const next = slot + (key === 'ArrowUp' ? -1 : 1);
    return days[day]?.slots[next] === undefined ? null : { day, slot: next };
  }
  const at = days[day]?.slots[slot]?.from ?? 0;
  const step = key === 'ArrowLeft' ? -1 : 1;
  for (let other = day + step; other >= 0 && other < days.length; other += step) {
    const slots = days[other]?.slots ?? [];
    if (slots.length === 0) continue;
    const distances = slots.map(({ from }) => Math.abs(from - at));
    return { day: other, slot: distances.indexOf(Math.min(...distances)) };
  }
  return null;
}
