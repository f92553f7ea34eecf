import { expect, test } from 'vitest';
import { readHours, showHours } from './hours-text.ts';

test.each<[string, string[][]]>([
  ['', []],
  ['8-16', [['08:00', '16:00']]],
  [
    '8:30–12, 12.30 — 16',
    [
      ['08:30', '12:00'],
      ['12:30', '16:00'],
    ],
  ],
  ['0600-2200;', [['06:00', '22:00']]],
  ['00:00-24:00', [['00:00', '24:00']]],
  ['morning', [['morning', '']]],
  ['9-25:70', [['09:00', '25:70']]],
])('hours typed as %j are %j', (text, expected) => {
  expect(readHours(text)).toEqual(expected);
});

test('hours are shown as they can be typed again', () => {
  const hours = readHours('8-12, 12:30-16:30');
  expect(showHours(hours)).toBe('08:00–12:00, 12:30–16:30');
  expect(readHours(showHours(hours))).toEqual(hours);
});
