import { expect, test } from 'vitest';
import { RowSlots } from './row-slots.ts';

const slotsOf = (slots: RowSlots, ids: string) => [...slots.assign(ids.split('')).values()];

test('a row keeps its slot while it stays in sight, wherever it stands', () => {
  const slots = new RowSlots();
  expect(slotsOf(slots, 'abcd')).toEqual([0, 1, 2, 3]);
  expect(slotsOf(slots, 'dcba')).toEqual([3, 2, 1, 0]);
  expect(slotsOf(slots, 'xdcb')).toEqual([0, 3, 2, 1]);
});

test('rows that come take the slots of rows that went, before there are new ones', () => {
  const slots = new RowSlots();
  slotsOf(slots, 'abcd');
  expect(slotsOf(slots, 'bcde')).toEqual([1, 2, 3, 0]);
  expect(slotsOf(slots, 'vwxyz')).toEqual([0, 1, 2, 3, 4]);
  expect(slotsOf(slots, 'z')).toEqual([4]);
  expect(slotsOf(slots, 'zq')).toEqual([4, 0]);
});

test('no two rows share a slot, whatever comes and goes', () => {
  const slots = new RowSlots();
  for (const ids of ['abc', 'cde', 'ea', 'abcdefg', '', 'gfa', 'xyzg']) {
    const given = slotsOf(slots, ids);
    expect(new Set(given).size).toBe(ids.length);
  }
});
