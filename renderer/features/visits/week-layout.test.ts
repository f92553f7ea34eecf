import { describe, expect, test } from 'vitest';
import { layOutWeek, neighbourOf } from './week-layout.ts';

const MONDAY = '2026-07-13';
const visit = (id: string, from: string, to: string, timeZone = 'Europe/Warsaw') => ({
  id,
  timeZone,
  startsAt: Date.parse(from),
  endsAt: Date.parse(to),
});
const slots = (...visits: ReturnType<typeof visit>[]) =>
  layOutWeek(visits, MONDAY).days.flatMap((one) =>
    one.slots.map(({ visit: { id }, from, to, lane, lanes }) => [
      `${id} ${one.day.slice(8)}`,
      from,
      to,
      `${String(lane + 1)}/${String(lanes)}`,
    ]),
  );

test('a visit stands where the clock of its site shows it', () => {
  expect(slots(visit('a', '2026-07-15T07:00Z', '2026-07-15T09:30Z'))).toEqual([['a 15', 540, 690, '1/1']]);
  expect(slots(visit('a', '2026-07-15T23:30Z', '2026-07-16T01:00Z', 'Asia/Tokyo'))).toEqual([
    ['a 16', 510, 600, '1/1'],
  ]);
});

test('what goes over midnight stands on both days; what ends at midnight on one', () => {
  expect(slots(visit('a', '2026-07-15T20:00Z', '2026-07-16T02:00Z'))).toEqual([
    ['a 15', 1_320, 1_440, '1/1'],
    ['a 16', 0, 240, '1/1'],
  ]);
  expect(slots(visit('a', '2026-07-15T20:00Z', '2026-07-15T22:00Z'))).toEqual([
    ['a 15', 1_320, 1_440, '1/1'],
  ]);
});

test('what overlaps stands side by side, what touches one after the other in the same place', () => {
  const a = visit('a', '2026-07-15T07:00Z', '2026-07-15T09:00Z');
  const b = visit('b', '2026-07-15T08:00Z', '2026-07-15T10:00Z');
  const c = visit('c', '2026-07-15T09:00Z', '2026-07-15T10:00Z');
  const d = visit('d', '2026-07-15T10:00Z', '2026-07-15T11:00Z');
  expect(slots(a, b, c, d)).toEqual([
    ['a 15', 540, 660, '1/2'],
    ['b 15', 600, 720, '2/2'],
    ['c 15', 660, 720, '1/2'],
    ['d 15', 720, 780, '1/1'],
  ]);
});

test('the usual hours are shown, and more where a visit lies outside of them', () => {
  const hours = (...visits: ReturnType<typeof visit>[]) => {
    const { fromHour, toHour } = layOutWeek(visits, MONDAY);
    return [fromHour, toHour];
  };
  expect(hours()).toEqual([7, 18]);
  expect(hours(visit('a', '2026-07-15T03:30Z', '2026-07-15T18:10Z'))).toEqual([5, 21]);
});

describe('arrows', () => {
  const { days } = layOutWeek(
    [
      visit('early', '2026-07-13T06:00Z', '2026-07-13T07:00Z'),
      visit('late', '2026-07-13T13:00Z', '2026-07-13T14:00Z'),
      visit('friday', '2026-07-17T12:00Z', '2026-07-17T13:00Z'),
    ],
    MONDAY,
  );
  const friday = { day: 4, slot: 0 };
  test.each([
    ['down to the next one of the day', { day: 0, slot: 0 }, 'ArrowDown', { day: 0, slot: 1 }],
    ['nowhere after the last one of the day', { day: 0, slot: 1 }, 'ArrowDown', null],
    ['right over free days', { day: 0, slot: 0 }, 'ArrowRight', friday],
    ['left to the one that is nearest in time', friday, 'ArrowLeft', { day: 0, slot: 1 }],
    ['nowhere after the last day', friday, 'ArrowRight', null],
  ] as const)('lead %s', (_title, from, key, to) => {
    expect(neighbourOf(days, from, key)).toEqual(to);
  });
});
