import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../../shared/records/kinds.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { countFamilies, decidedProposals, layOut, sortEntries, type TimelineItem } from './timeline-items.ts';

const ME = '00000000-0000-4000-8000-00000000000a';
const OTHER = '00000000-0000-4000-8000-00000000000b';
const idOf = (index: number) => `20000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const DAY = 24 * 3_600_000;
const dayOf = (instant: number) => String(Math.floor(instant / DAY));

function entry(index: number, type: Entry['type'], at: number, fields: Partial<Entry> = {}): Entry {
  return parseRecord('entries', {
    id: idOf(index),
    revision: index,
    type,
    subjectKind: 'tickets',
    subjectId: idOf(0),
    author: OTHER,
    at,
    data: { status: { to: 'new' }, time: { minutes: 25 }, travel: { minutes: 40 } }[type as string] ?? {},
    ...fields,
  });
}

const change = (index: number, at: number) => entry(index, 'change', at, { data: { fields: {} } });
const shape = (items: readonly TimelineItem[]) =>
  items.map((item) => {
    if (item.type === 'entry') return item.entry.type;
    return item.type === 'changes' ? `changes ${item.entries.length}` : item.type;
  });
const input = { filter: 'all', readUntil: null, personId: ME, dayOf } as const;

describe('timeline', () => {
  test('entries stand in the order of their times, unacknowledged ones last among equals', () => {
    const entries = [entry(3, 'note', 20), entry(4, 'note', 10, { revision: 0 }), entry(2, 'reply', 10)];
    expect(sortEntries(entries).map(({ id }) => id)).toEqual([idOf(2), idOf(4), idOf(3)]);
  });

  test('changes that follow each other are one item, until something is said or a day ends', () => {
    const entries = [
      change(1, 1),
      entry(2, 'status', 2),
      entry(3, 'note', 3),
      change(4, 4),
      change(5, DAY + 1),
    ];
    expect(shape(layOut({ ...input, entries }))).toEqual([
      'day',
      'changes 2',
      'note',
      'changes 1',
      'day',
      'changes 1',
    ]);
  });

  test('a proposal stands alone, since it asks for a decision', () => {
    const proposal = entry(2, 'proposal', 2, {
      data: { field: 'priority', value: 1, kept: 2, editedAt: 1, opId: idOf(9) },
    });
    expect(shape(layOut({ ...input, entries: [change(1, 1), proposal, change(3, 3)] }))).toEqual([
      'day',
      'changes 1',
      'proposal',
      'changes 1',
    ]);
  });

  test('the mark of what is new stands once, before the first entry that somebody else wrote since', () => {
    const entries = [
      entry(1, 'note', 10),
      entry(2, 'note', 20, { author: ME }),
      entry(3, 'note', 30),
      entry(4, 'reply', 40),
    ];
    const items = layOut({ ...input, entries, readUntil: 10 });
    expect(shape(items)).toEqual(['day', 'note', 'note', 'new', 'note', 'reply']);
    expect(items.find((item) => item.type === 'new')).toMatchObject({ count: 2 });
  });

  test.each([null, 40])('nothing is new with everything read until %s', (readUntil) => {
    const items = layOut({ ...input, entries: [entry(1, 'note', 10), entry(2, 'note', 40)], readUntil });
    expect(shape(items)).not.toContain('new');
  });

  test('a filter shows one family, and the counts agree', () => {
    const entries = [
      entry(1, 'reply', 1),
      entry(2, 'note', 2),
      entry(3, 'time', 3),
      entry(4, 'travel', 4),
      change(5, 5),
    ];
    expect(shape(layOut({ ...input, entries, filter: 'time' }))).toEqual(['day', 'time', 'travel']);
    expect(countFamilies(entries)).toEqual({ all: 5, conversation: 1, notes: 1, time: 2, changes: 1 });
  });

  test('decided proposals are known by the entry that decided them', () => {
    const decided = entry(2, 'proposal-decided', 2, { data: { proposal: idOf(1), decision: 'dismissed' } });
    expect(decidedProposals([decided]).get(idOf(1))).toBe('dismissed');
  });
});
