import { expect, test } from 'vitest';
import { clashesOf } from './visit-clashes.ts';

const MINUTE = 60_000;
const visit = (id: string, from: number, to: number, more: object = {}) => ({
  id,
  engineer: 'me',
  startsAt: from * MINUTE,
  endsAt: to * MINUTE,
  status: 'planned' as const,
  ...more,
});
const plan = { id: null, engineer: 'me', startsAt: 600 * MINUTE, endsAt: 720 * MINUTE };

test.each([
  ['one that lies within it', visit('a', 630, 640), 'overlap', -40],
  ['one that it lies within', visit('a', 500, 800), 'overlap', -200],
  ['one that begins before its end', visit('a', 719, 800), 'overlap', -1],
  ['one that is over too shortly before', visit('a', 500, 580), 'tight', 20],
  ['one that begins too shortly after', visit('a', 749, 800), 'tight', 29],
])('tells of %s', (_title, other, type, gapMinutes) => {
  const found = clashesOf(plan, [other], 30);
  expect(found.map((clash) => [clash.type, clash.gapMinutes])).toEqual([[type, gapMinutes]]);
});

test.each([
  ['one with time enough for the way', visit('a', 500, 570), 30],
  ['one that touches it, where nobody knows the way', visit('a', 500, 600), null],
  ['one of a colleague', visit('a', 600, 720, { engineer: 'colleague' }), 30],
  ['one that was called off', visit('a', 600, 720, { status: 'cancelled' }), 30],
])('tells nothing of %s', (_title, other, way) => {
  expect(clashesOf(plan, [other], way)).toEqual([]);
});

test('a visit that is moved does not stand in its own way, and nobody in the way of nobody', () => {
  const own = visit('own', 600, 720);
  expect(clashesOf({ ...plan, id: 'own' }, [own], 30)).toEqual([]);
  expect(clashesOf({ ...plan, engineer: null }, [visit('a', 600, 720, { engineer: null })], 30)).toEqual([]);
});
