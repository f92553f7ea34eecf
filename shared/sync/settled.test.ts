import { expect, test } from 'vitest';
import type { OutboxGroup } from './op.ts';
import { expired, KEPT_ALWAYS, KEPT_GROUPS, KEPT_MS, sentAgain, type SettledGroup } from './settled.ts';

const NOW = 1_800_000_000_000;

function group(name: string, order: number): OutboxGroup {
  const op = {
    opId: `op of ${name}`,
    kind: 'tickets' as const,
    id: name,
    base: 7,
    change: {},
    before: {},
    revision: 9,
  };
  return { group: name, order, at: NOW, state: 'acknowledged', ops: [op] };
}
const settled = (name: string, order: number, age: number): SettledGroup => ({
  ...group(name, order),
  settledAt: NOW - age,
});

function at(name: string, revision: number, age: number): SettledGroup {
  const { ops, ...rest } = settled(name, 1, age);
  return { ...rest, ops: ops.map((op) => ({ ...op, revision })) };
}

const latest = Array.from({ length: KEPT_ALWAYS }, (_, n) => settled(`latest ${n}`, n, 1));

test('S2 settled groups are kept for two weeks', () => {
  const [young, old] = [settled('young', 1, KEPT_MS - 1), settled('old', 2, KEPT_MS)];
  expect(expired([old, young, ...latest], NOW)).toEqual([old]);
});

test('S2 S10 a clock that jumps ahead does not make the latest of them old', () => {
  expect(expired(latest, NOW + 365 * 86_400_000)).toEqual([]);
});

test('S2 S10 they go out again in the order in which the server took them, not by a clock that was set back', () => {
  const again = sentAgain([at('edited', 12, 99), at('made', 11, 5)], []);
  expect(again.map(({ group: name }) => name)).toEqual(['made', 'edited']);
});

test('S2 and no more than a fixed number of them, the latest', () => {
  const many = Array.from({ length: KEPT_GROUPS + 3 }, (_, n) => settled(`g${n}`, n, n));
  expect(expired(many, NOW).map((one) => one.group)).toEqual([
    `g${KEPT_GROUPS}`,
    `g${KEPT_GROUPS + 1}`,
    `g${KEPT_GROUPS + 2}`,
  ]);
});

test.each<[string, OutboxGroup[]]>([
  ['nothing else waits', []],
  ['others wait', [group('waiting', 1), group('later', 2)]],
])(
  'S2 they go out again oldest first, before everything else, with the same op ids, when %s',
  (_when, waiting) => {
    const again = sentAgain([settled('c', 1, 10), settled('b', 9, 20), settled('a', 8, 20)], waiting);
    expect(again.map((one) => one.group)).toEqual(['a', 'b', 'c']);
    const orders = [...again, ...waiting].map(({ order }) => order);
    expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
    expect(again.every(({ state }) => state === 'sending')).toBe(true);
    expect(again[0]?.ops).toMatchObject([{ opId: 'op of a', revision: null }]);
    expect(again[0]).not.toHaveProperty('settledAt');
  },
);
