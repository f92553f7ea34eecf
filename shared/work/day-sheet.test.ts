import { expect, test } from 'vitest';
import { AT, make, uuid } from '../../test/support/command-records.ts';
import { daySheet } from './day-sheet.ts';
import { workLines } from './work-line.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const base = { subjectKind: 'tickets', subjectId: uuid(60), author: uuid(1), type: 'time' } as const;

/** A line from so many minutes after the beginning of the day; `null`: without a time of day, written at noon. */
function entry(id: number, from: number | null, minutes: number) {
  const startedAt = from === null ? null : AT + from * MINUTE;
  return make('entries', {
    ...base,
    id: uuid(id),
    revision: id,
    at: AT + 12 * HOUR,
    data: { minutes, startedAt },
  });
}
const sheet = (...lines: [number | null, number][]) =>
  daySheet(
    workLines(lines.map(([from, minutes], index) => entry(index + 1, from, minutes))),
    AT,
    AT + 24 * HOUR,
  );
const gapsOf = (...lines: [number | null, number][]) =>
  sheet(...lines).gaps.map(({ begin, minutes }) => [(begin - AT) / MINUTE, minutes]);

test.each<[string, [number | null, number][], [number, number][]]>([
  ['an empty day has no gaps', [], []],
  [
    'lines that follow each other leave none',
    [
      [480, 60],
      [540, 30],
    ],
    [],
  ],
  [
    'a break of a few minutes is none',
    [
      [480, 60],
      [544, 30],
    ],
    [],
  ],
  [
    'five minutes are one',
    [
      [480, 60],
      [545, 30],
    ],
    [[540, 5]],
  ],
  [
    'a long line covers what lies in it',
    [
      [480, 240],
      [500, 10],
      [730, 10],
    ],
    [[720, 10]],
  ],
  [
    'a line without a time of day closes none',
    [
      [480, 60],
      [600, 30],
      [null, 60],
    ],
    [[540, 60]],
  ],
])('%s', (_rule, lines, gaps) => {
  expect(gapsOf(...lines)).toEqual(gaps);
});

test('lines that share time are said on both sides, and the time is counted once for each pair', () => {
  const { overlaps, overlapMinutes, totals } = sheet([480, 60], [520, 60], [null, 60]);
  expect(
    [...overlaps].map(([id, shared]) => [id, shared.map((one) => [one.with.entry.id, one.minutes])]),
  ).toEqual([
    [uuid(1), [[uuid(2), 20]]],
    [uuid(2), [[uuid(1), 20]]],
  ]);
  expect([overlapMinutes, totals.work]).toEqual([20, 180]);
});

test('a line over midnight is on both days, one of another day on none', () => {
  expect(sheet([-30, 60]).timed).toHaveLength(1);
  expect(sheet([1_430, 60]).timed).toHaveLength(1);
  expect(sheet([-90, 60], [1_440, 10]).timed).toHaveLength(0);
});
