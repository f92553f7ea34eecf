import { expect, test } from 'vitest';
import { isEvening, needsPacking } from './evening.ts';

const at = (hour: number, minute: number) => new Date(2026, 6, 15, hour, minute).getTime();

test('tomorrow is packed from three in the afternoon on, by the clock of this computer', () => {
  expect([isEvening(at(14, 59)), isEvening(at(15, 0)), isEvening(at(23, 59))]).toEqual([false, true, true]);
});

test.each([
  ['there is something to fetch', 1, 100, true],
  ['it was never packed, so that nothing is held yet', 0, null, true],
  ['everything is here and held', 0, 100, false],
])('packing is worth it: %s', (_title, unfetched, packedAt, expected) => {
  expect(needsPacking([{ coverage: { unfetched }, packedAt }])).toBe(expected);
});
