import { expect, test } from 'vitest';
import { record } from '../../test/support/merge-cases.ts';
import type { Json } from './json.ts';
import { applyChange, mergeChange } from './merge.ts';
import { addTo, stepOf, withoutSteps } from './merge-amount.ts';
import type { OutboxOp } from './op.ts';
import { rebase } from './rebase.ts';

const part = (quantity: number | null, short = 0) =>
  record('assets', { name: 'Fuse', type: 'spare-part', quantity, short });
const take = (add: number, more: Record<string, Json> = {}) => ({ quantity: { add }, ...more });

test.each<
  [string, number | null, number, Record<string, Json>, { quantity: number; short: number; missing: number }]
>([
  ['a piece taken is one less', 5, 0, take(-1), { quantity: 4, short: 0, missing: 0 }],
  ['the last one leaves nothing', 1, 0, take(-1), { quantity: 0, short: 0, missing: 0 }],
  ['what is not there is counted as short', 1, 0, take(-3), { quantity: 0, short: 2, missing: 2 }],
  ['shortages add up', 0, 2, take(-1), { quantity: 0, short: 3, missing: 1 }],
  ['what comes back does not settle a shortage', 0, 1, take(2), { quantity: 2, short: 1, missing: 0 }],
  ['a count settles it', 0, 2, take(4, { short: { add: -2 } }), { quantity: 4, short: 0, missing: 0 }],
  [
    'a shortage settled twice stays nothing',
    0,
    0,
    { short: { add: -2 } },
    { quantity: 0, short: 0, missing: 0 },
  ],
  ['what was never counted begins at nothing', null, 0, take(3), { quantity: 3, short: 0, missing: 0 }],
])('S18 %s', (_title, quantity, short, change, expected) => {
  const merged = mergeChange({ kind: 'assets', current: part(quantity, short), baseValues: null, change });
  const { missing } = merged;
  expect({ ...pick(merged.record), missing }).toEqual(expected);
  expect(merged.conflicts).toEqual([]);
  expect(pick(applyChange('assets', part(quantity, short), change))).toEqual(pick(merged.record));
});

test('S18 steps of several people give one amount in whatever order they come', () => {
  const steps = [-2, 3, -1, -1];
  expect(pick(after(steps))).toEqual(pick(after(steps.toReversed())));
  expect(pick(after(steps))).toEqual({ quantity: 4, short: 0 });
});

test('S18 S16 own steps stand on whatever the server has by now, and are left out once it contains them', () => {
  const op = (add: number, revision: number | null): OutboxOp => ({
    opId: 'o',
    kind: 'assets',
    id: part(5).id,
    base: 5,
    change: take(add),
    before: { quantity: 5 },
    revision,
  });
  const server = { ...part(3), revision: 9 };
  expect(pick(rebase('assets', server, [op(-1, null), op(-1, null)]))).toEqual({ quantity: 1, short: 0 });
  expect(pick(rebase('assets', server, [op(-1, 8), op(-1, null)]))).toEqual({ quantity: 2, short: 0 });
  expect(pick(rebase('assets', server, [op(-4, null)]))).toEqual({ quantity: 0, short: 1 });
});

test.each<[string, Json, number | null]>([
  ['a step', { add: -1 }, -1],
  ['a plain amount', 4, null],
  ['something beside the step', { add: -1, by: 'x' }, null],
  ['half a piece', { add: 0.5 }, null],
  ['a text', { add: '1' }, null],
  ['nothing', null, null],
])('S18 %s read as a step', (_title, wanted, expected) => {
  expect(stepOf(wanted)).toBe(expected);
});

test('S18 only amounts are stepped: elsewhere the schema is left to refuse it', () => {
  const change = { quantity: { add: -1 }, name: { add: 1 }, minimum: { add: 1 } };
  expect(withoutSteps('assets', part(3), change)).toEqual({ ...change, quantity: 2 });
  expect(addTo(null, -1)).toEqual({ value: 0, missing: 1 });
});

function after(steps: readonly number[]) {
  const one = (current: ReturnType<typeof part>, add: number) =>
    mergeChange({ kind: 'assets', current, baseValues: null, change: take(add) }).record;
  return steps.reduce(one, part(5));
}

function pick(of: unknown) {
  const { quantity, short } = of as { quantity: number; short: number };
  return { quantity, short };
}
