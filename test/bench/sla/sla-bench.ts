import { dueAfter, parseCalendar, type CalendarJson, type Pause } from '../../../shared/sla/business-time.ts';
import { printFigures, type Figure } from '../figures.ts';
import { benchClock } from './clock-bench.ts';
import { dueByTemporal } from './temporal-peer.ts';
import { dueByWalking } from './walking-peer.ts';

const LIMIT_US = 5;
const ROUNDS = 7;
const HOUR = 3_600;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** 80 hours of a 40-hour week: every due time lies two weeks ahead, over one or two weekends. */
const BUDGET = 80 * HOUR;

const lunch: [string, string][] = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
];
const office: CalendarJson = {
  tz: 'Europe/Warsaw',
  hours: { mon: lunch, tue: lunch, wed: lunch, thu: lunch, fri: lunch },
  holidays: ['2026-04-06', '2026-06-04'],
  yearly_holidays: ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-25', '12-26'],
};

/** Due times two weeks ahead, from starts all over a year, beside two straightforward ways of getting them. */
export async function run(): Promise<void> {
  const calendar = parseCalendar(office);
  const starts = Array.from({ length: 20_000 }, (_, i) => Date.UTC(2026, 0, 1) + i * 26 * MINUTE_MS);
  // The peers take their time.
  const some = starts.filter((_, i) => i % 200 === 0);
  const few = starts.filter((_, i) => i % 4_001 === 0);
  refuseDifference(few);

  const ours: number[] = [];
  const paused: number[] = [];
  const walking: number[] = [];
  const temporal: number[] = [];
  // Turn by turn: the machine is another one from second to second.
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(each(starts, (start) => dueAfter(calendar, start, BUDGET)));
    paused.push(each(starts, (start) => dueAfter(calendar, start, BUDGET, { pauses: threePauses(start) })));
    walking.push(each(few, (start) => dueByWalking(office, start, BUDGET)));
    temporal.push(each(some, (start) => dueByTemporal(office, start, BUDGET)));
  }
  const first = Array.from({ length: ROUNDS }, () => {
    const fresh = parseCalendar(office);
    return each([Date.UTC(2026, 2, 20)], (start) => dueAfter(fresh, start, BUDGET));
  });
  const times = (peer: number[]) => peer.map((value, round) => value / (ours[round] ?? Number.NaN));
  printFigures('Due times two weeks ahead', [
    us('`dueAfter`', ours, LIMIT_US),
    us('`dueAfter` with three pauses', paused, LIMIT_US),
    us('the first `dueAfter` of a new calendar', first),
    us('a loop over days and intervals with Temporal (temporal-polyfill)', temporal),
    us('a loop over minutes with Intl', walking),
    { what: 'Temporal takes so many times as long', values: times(temporal), unit: '×', limit: null },
    { what: 'Intl takes so many times as long', values: times(walking), unit: '×', limit: null },
  ]);
  await benchClock();
}

function us(what: string, values: number[], limit: number | null = null): Figure {
  return { what, values, unit: 'µs', limit };
}

/** Figures of something that answers otherwise would compare nothing. */
function refuseDifference(starts: readonly number[]): void {
  const calendar = parseCalendar(office);
  for (const start of starts) {
    const due = dueAfter(calendar, start, BUDGET);
    const peers = [dueByTemporal(office, start, BUDGET), dueByWalking(office, start, BUDGET)];
    if (peers.some((peer) => peer !== due)) {
      throw new Error(
        `From ${new Date(start).toISOString()} on, due times differ: ${[due, ...peers].join(', ')}`,
      );
    }
  }
}

function threePauses(start: number): Pause[] {
  return [1, 3, 6].map((day) => [start + day * DAY_MS, start + day * DAY_MS + 7_200_000]);
}

/** µs for one of them, in the mean. */
function each(starts: readonly number[], ask: (start: number) => number): number {
  let sum = 0;
  const since = performance.now();
  for (const start of starts) sum += ask(start);
  const spent = performance.now() - since;
  if (Number.isNaN(sum)) throw new Error('A due time is no number.');
  return (spent * 1_000) / starts.length;
}
