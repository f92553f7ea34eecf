import { expect, test } from 'vitest';
import { AT, uuid } from '../../test/support/command-records.ts';
import { elapsedMinutes, isForgotten, readTimer, stoppedMinutes, timerSchema } from './timer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const subject = { kind: 'visits', id: uuid(7), account: null, ticket: null } as const;
const timer = timerSchema.parse({ id: uuid(1), startedAt: AT, subject });

test.each([
  [-5 * MINUTE, 0, 1],
  [0, 0, 1],
  [29_000, 0, 1],
  [90_000, 1, 2],
  [24 * MINUTE + 59_000, 24, 25],
  [25 * HOUR, 1_500, 1_500],
])('after %i ms a timer shows %i minutes and is written down with %i', (length, shown, written) => {
  expect(elapsedMinutes(timer, AT + length)).toBe(shown);
  expect(stoppedMinutes(timer, AT + length)).toBe(written);
});

test.each([
  ['after seven hours of one day', 7, false, null, false],
  ['after eight hours of one day', 8, false, null, true],
  ['after two hours over midnight', 2, true, null, false],
  ['after three hours over midnight', 3, true, null, true],
  ['an hour after somebody said that it runs rightly', 9, false, 8, false],
  ['a night after somebody said that it runs rightly', 20, true, 8, true],
])('a timer is asked about %s: %#', (_rule, hours, isNextDay, confirmedAfter, expected) => {
  const now = AT + hours * HOUR;
  const confirmedAt = confirmedAfter === null ? null : AT + confirmedAfter * HOUR;
  const dayOf = (at: number) => (isNextDay && at === now ? 'tomorrow' : 'today');
  expect(isForgotten({ ...timer, confirmedAt }, now, dayOf)).toBe(expected);
});

test('a stored timer is read back, what is none is passed over', () => {
  expect(readTimer(JSON.stringify(timer))).toEqual(timer);
  for (const text of ['', '{', '{}', JSON.stringify({ ...timer, startedAt: 'noon' })]) {
    expect(readTimer(text)).toBeNull();
  }
});
