import { expect, test } from 'vitest';
import type { Kind } from '../records/kinds.ts';
import type { PullProgress } from './ports.ts';
import { answeredRemoval, asked, checkRemoval, isMassRemoval, MassRemoval } from './removals.ts';

const progress = (fields: Partial<PullProgress> = {}): PullProgress => ({
  after: { tickets: 'a', entries: 'b' },
  filled: ['tickets', 'entries'],
  rereading: [],
  ...fields,
});
const question = (kind: Kind) => ({ kind, missing: 150, present: 200, at: 5 });

test.each([
  [100, 100, false],
  [101, 101, true],
  [101, 504, true],
  [101, 505, false],
  [101, 506, false],
  [1_000, 5_000, false],
  [1_001, 5_000, true],
  [0, 0, false],
])('S9 %i missing of %i is a mass removal: %s', (missing, present, expected) => {
  expect(isMassRemoval(missing, present)).toBe(expected);
});

test('S9 what the person agreed to is not asked again, for that kind alone', () => {
  const agreed = progress({ agreed: ['tickets'] });
  expect(() => checkRemoval(agreed, question('tickets'))).not.toThrow();
  expect(() => checkRemoval(agreed, question('entries'))).toThrow(MassRemoval);
  expect(() => checkRemoval(progress(), question('tickets'))).toThrow('150 of 200 tickets');
});

test('S9 a kind has one open question, the latest', () => {
  const twice = asked(asked(progress(), question('tickets')), { ...question('tickets'), missing: 160 });
  expect(twice.asked).toEqual([{ ...question('tickets'), missing: 160 }]);
  expect(asked(twice, question('entries')).asked).toHaveLength(2);
});

test('S9 "remove" lets the kind go on from its checkpoint; "keep" reads it from the beginning', () => {
  const open = asked(progress({ deletions: { tickets: { since: 1, count: 90 } } }), question('tickets'));
  expect(answeredRemoval(open, 'tickets', 'remove')).toMatchObject({
    asked: [],
    agreed: ['tickets'],
    after: { tickets: 'a', entries: 'b' },
    rereading: [],
  });
  const kept = answeredRemoval(open, 'tickets', 'keep');
  expect(kept).toMatchObject({ asked: [], after: { entries: 'b' }, rereading: ['tickets'], deletions: {} });
  expect(kept.after).not.toHaveProperty('tickets');
  expect(kept.agreed ?? []).toEqual([]);
});

test('S9 an answer to what was not asked changes nothing', () => {
  const before = progress();
  expect(answeredRemoval(before, 'tickets', 'remove')).toBe(before);
});
