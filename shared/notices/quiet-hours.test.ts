import { expect, test } from 'vitest';
import { nextMorning, quietUntil } from './quiet-hours.ts';

const night = { from: '20:00', until: '07:00' };
const noon = { from: '12:00', until: '13:00' };
const TZ = 'Europe/Warsaw';
const at = (text: string) => Date.parse(text);

test.each<[string, typeof night, string, string | null]>([
  ['before the evening it is not quiet', night, '2026-11-23T19:59:59+01:00', null],
  ['from the evening on it is', night, '2026-11-23T20:00:00+01:00', '2026-11-24T07:00:00+01:00'],
  ['after midnight too', night, '2026-11-24T02:00:00+01:00', '2026-11-24T07:00:00+01:00'],
  ['until the morning', night, '2026-11-24T07:00:00+01:00', null],
  ['hours within a day', noon, '2026-11-23T12:30:00+01:00', '2026-11-23T13:00:00+01:00'],
  [
    'hours that begin when they end are none',
    { from: '08:00', until: '08:00' },
    '2026-11-23T08:00:00+01:00',
    null,
  ],
  [
    'the night in which clocks go forward ends by the wall',
    night,
    '2026-03-28T23:00:00+01:00',
    '2026-03-29T07:00:00+02:00',
  ],
])('%s', (_title, hours, now, expected) => {
  const until = quietUntil(hours, TZ, at(now));
  expect(until).toBe(expected === null ? null : at(expected));
});

test('the next morning is one of the next day by the wall, also when clocks change in between', () => {
  expect(nextMorning(TZ, '08:00', at('2026-11-23T03:00:00+01:00'))).toBe(at('2026-11-24T08:00:00+01:00'));
  expect(nextMorning(TZ, '08:00', at('2026-10-24T18:00:00+02:00'))).toBe(at('2026-10-25T08:00:00+01:00'));
});
