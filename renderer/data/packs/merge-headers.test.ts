import { expect, test } from 'vitest';
import { parseRecord } from '../../../shared/records/kinds.ts';
import type { TableState } from '../live/table-state.ts';
import type { ColdHeader, ColdState } from './cold-tickets.ts';
import { mergeHeaders } from './merge-headers.ts';

const header = (n: number, subject: string): ColdHeader =>
  parseRecord('tickets', {
    id: `01890000-0000-7000-8000-00000000000${n}`,
    subject,
    openedAt: 0,
    activityAt: 0,
  });
const byId = (headers: ColdHeader[]) => new Map(headers.map((one) => [one.id, one]));
const hot = (complete: boolean, ...rows: ColdHeader[]): TableState<ColdHeader> => {
  return { rows, byId: byId(rows), version: 3, complete };
};
const cold = (isRead: boolean, ...headers: ColdHeader[]): ColdState => {
  const kept = { tag: 't', checkedAt: 0, isFull: false };
  return { byId: byId(headers), away: new Set(), packs: [], kept, isRead };
};

test('S14 a list has what is at work and what is archived, each ticket once and as it is at work', () => {
  const merged = mergeHeaders(
    hot(true, header(1, 'work'), header(2, 'work')),
    cold(true, header(2, 'past'), header(3, 'past')),
    7,
  );
  expect(merged.rows.map(({ subject }) => subject).sort()).toEqual(['past', 'work', 'work']);
  expect(merged.byId.get(header(2, 'x').id)?.subject).toBe('work');
  expect(merged.version).toBe(7);
});

test.each([
  [true, true, true],
  [true, false, false],
  [false, true, false],
])('S14 records read: %s, archive read: %s; the list is complete: %s', (isHotRead, isColdRead, expected) => {
  expect(mergeHeaders(hot(isHotRead), cold(isColdRead), 1).complete).toBe(expected);
  expect(mergeHeaders(hot(isHotRead), cold(isColdRead, header(1, 'x')), 1).complete).toBe(expected);
});
