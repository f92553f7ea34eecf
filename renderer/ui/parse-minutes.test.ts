import { expect, test } from 'vitest';
import { parseMinutes } from './parse-minutes.ts';

test.each([
  ['25', 25],
  [' 25 ', 25],
  ['25m', 25],
  ['25 min', 25],
  ['1h', 60],
  ['1h 10', 70],
  ['1h10m', 70],
  ['1:10', 70],
  ['0:05', 5],
  ['1.5h', 90],
  ['1,5 h', 90],
  ['2 godz. 5 min', 125],
  ['1 godzina', 60],
  ['1 ч 10 м', 70],
  ['40 мин.', 40],
  ['2 Std 15 Min', 135],
  ['24h', 1440],
])('"%s" is %i minutes', (text, minutes) => {
  expect(parseMinutes(text)).toBe(minutes);
});

test.each(['', 'soon', '0', '-5', '25h', '1:75', '10 20', '5 parsecs', '1h 10m 5', 'h', '1h x'])(
  '"%s" is no duration',
  (text) => {
    expect(parseMinutes(text)).toBeNull();
  },
);
