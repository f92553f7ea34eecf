import { expect, test } from 'vitest';
import { spanTimes } from './span-times.ts';

const at = (text: string) => Date.parse(text);

test.each([
  [
    'within a day the day is named once',
    '2026-11-27T15:00:00Z',
    '2026-11-27T16:00:00Z',
    'Europe/Warsaw',
    'Fri 27/11 16:00–17:00',
  ],
  [
    'over several days both are named',
    '2026-11-27T16:00:00Z',
    '2026-11-30T07:00:00Z',
    'Europe/Warsaw',
    'Fri 27/11 17:00 – Mon 30/11 08:00',
  ],
  [
    'the zone decides which day it is',
    '2026-11-27T23:30:00Z',
    '2026-11-27T23:45:00Z',
    'Europe/Warsaw',
    'Sat 28/11 00:30–00:45',
  ],
])('%s', (_, from, until, zone, words) => {
  expect(spanTimes({ from: at(from), until: at(until) }, 'en', zone).replaceAll(',', '')).toBe(words);
});
