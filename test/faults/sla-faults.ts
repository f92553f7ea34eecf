import type { Catcher, Fault } from './fault.ts';

const unit = (name: string): Catcher => ({ project: 'unit', file: `shared/sla/${name}.test.ts` });
const known = unit('known-cases');
const dueTimes = unit('due-time');
const zones = unit('zones');
const clock = unit('clock');

/** Faults in the contract clock. */
export const slaFaults: readonly Fault[] = [
  {
    name: 'sla-lost-minute',
    what: 'a day that ends at 23:59 is a minute short',
    file: 'shared/sla/day-intervals.ts',
    find: 'end >= MIDNIGHT_AFTER - 60 ? MIDNIGHT_AFTER : end',
    replace: 'end',
    caughtBy: unit('parse-calendar'),
  },
  {
    name: 'sla-holiday-shift',
    what: 'a holiday opens where a shift is set for it',
    file: 'shared/sla/parse-calendar.ts',
    find: "for (const date of holidays) dated.set(readDate(date, at('holidays')), CLOSED);",
    replace:
      "for (const date of holidays) if (shifts[date] === undefined) dated.set(readDate(date, at('holidays')), CLOSED);",
    caughtBy: unit('parse-calendar'),
  },
  {
    name: 'sla-late-pause',
    what: 'a pause that begins at the due time puts it off',
    file: 'shared/sla/due-time.ts',
    find: "edge === 'end' ? reached >= open : reached > open",
    replace: 'reached > open',
    caughtBy: dueTimes,
  },
  {
    name: 'sla-pause-twice',
    what: 'pauses that overlap count twice',
    file: 'shared/sla/pauses.ts',
    find: 'last !== undefined && start <= last[1]',
    replace: 'last !== undefined && start < 0',
    caughtBy: dueTimes,
  },
  {
    name: 'sla-open-at-closing',
    what: 'a budget that ends with the day is due the next morning',
    file: 'shared/sla/open-time.ts',
    find: "boundary === 'end' ? passed >= open : passed > open",
    replace: 'passed > open',
    caughtBy: known,
  },
  {
    name: 'sla-second-time',
    what: 'a wall time that clocks show twice is the second of the two',
    file: 'shared/sla/zone-offsets.ts',
    find: 'if (at < (stretches[index + 1]?.since ?? Infinity)) return at;',
    replace: 'if (at < (stretches[index + 1]?.since ?? Infinity) - 3_600_000) return at;',
    caughtBy: zones,
  },
  {
    name: 'sla-day-of-gap',
    what: 'hours of a date that a zone skipped count on the next one',
    file: 'shared/sla/draw-sheet.ts',
    find: 'const end = Math.min(closes, dayEnd);',
    replace: 'const end = closes;',
    caughtBy: zones,
  },
  {
    name: 'sla-rare-looks',
    what: 'a change of the clocks that is undone within a week is overlooked',
    file: 'shared/sla/zone-offsets.ts',
    find: 'utcMs < Date.UTC(1946, 0, 1) ? 3 : 6',
    replace: 'utcMs < Date.UTC(1946, 0, 1) ? 3 : 30',
    caughtBy: zones,
  },
  {
    name: 'sla-start-counts',
    what: 'the date of the start counts as a workday',
    file: 'shared/sla/workdays.ts',
    find: '    day += step;\n',
    replace: '    if (left !== Math.abs(workdays)) day += step;\n',
    caughtBy: known,
  },
  {
    name: 'sla-reopened-counts',
    what: 'the time between an end and a reopening counts as used',
    file: 'shared/sla/clock-pauses.ts',
    find: "if (isEnded(status)) addPause(pauses, from, last, 'ended');",
    replace: 'if (isEnded(status)) continue;',
    caughtBy: clock,
  },
  {
    name: 'sla-closing-restarts',
    what: 'a resolved ticket is done when it is closed',
    file: 'shared/sla/clock.ts',
    find: 'else endedAt ??= from;',
    replace: 'else endedAt = from;',
    caughtBy: clock,
  },
  {
    name: 'sla-due-in-the-past',
    what: 'a higher priority is due before it was given',
    file: 'shared/sla/due-across.ts',
    find: 'return Math.max(due, Math.min(floor, dueEarlier));',
    replace: 'return due;',
    caughtBy: unit('terms'),
  },
  {
    name: 'sla-first-response-waits',
    what: 'the first response is paused while the ticket waits',
    file: 'shared/sla/clock.ts',
    find: "kind === 'first-response' ? [] : clockPauses(history.statuses, terms, end)",
    replace: 'clockPauses(history.statuses, terms, end)',
    caughtBy: clock,
  },
  {
    name: 'sla-late-in-time',
    what: 'a target is broken at its very due time',
    file: 'shared/sla/target-clock.ts',
    find: 'end > dueAt',
    replace: 'end >= dueAt',
    caughtBy: clock,
  },
];
