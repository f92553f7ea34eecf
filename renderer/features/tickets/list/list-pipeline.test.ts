import { describe, expect, test } from 'vitest';
import { emptyFilter, type SortKey, type TicketFilter } from './list-state.ts';
import { compileFilter, dayBounds } from './filter-rows.ts';
import { groupRows, localDay, type ListItem } from './group-rows.ts';
import { createSortCache, rankNames } from './sort-rows.ts';
import {
  ANNA,
  BORIS,
  HOUR,
  MILL,
  NOW,
  PLANT,
  names,
  numbersOf,
  rowsOf,
  ticketOf,
  usualStanding,
} from './tickets.fixture.ts';
import { createRowBuilder } from './ticket-row.ts';
import { builtInViews, countViews, viewRule, type BuiltInView, type Viewer } from './views.ts';

const rows = rowsOf(
  ticketOf(1, { assignee: ANNA, account: PLANT, team: 'Second line', priority: 1, openedAt: NOW - 5 * HOUR }),
  ticketOf(2, { account: MILL, team: 'First line', priority: 3, tags: ['urgent', 'VPN'] }),
  ticketOf(3, {
    assignee: BORIS,
    account: PLANT,
    status: 'waiting',
    priority: 2,
    category: 'Mail',
    type: 'request',
  }),
  ticketOf(4, { assignee: ANNA, status: 'closed', priority: 4, openedAt: NOW - 900 * HOUR, resolvedAt: NOW }),
  ticketOf(5, { subject: 'Drucker in Łódź druckt nicht', number: 'FF-5', priority: 4, channel: 'phone' }),
);
const viewer: Viewer = {
  personId: ANNA,
  teams: new Set(['First line']),
  advisedAccounts: new Set([PLANT]),
  now: NOW,
  endOfDay: NOW + 12 * HOUR,
};
const ranks = rankNames(
  [
    { id: PLANT, name: 'Żuraw Plant' },
    { id: MILL, name: 'Mill' },
  ],
  'pl',
);

const shape = (items: readonly ListItem[]) =>
  items.map((item) => (item.type === 'group' ? `${item.value} (${item.count})` : item.ticket.number));

describe('views', () => {
  test.each<[BuiltInView, number[]]>([
    ['mine', [1]],
    ['my-accounts', [1, 3]],
    ['my-team', [2]],
    ['unassigned', [2, 5]],
    ['overdue', [1]],
    ['due-today', [3]],
    ['due-soon', []],
    ['waiting', [3]],
    ['recent', [1, 2, 3, 5]],
    ['all', [1, 2, 3, 4, 5]],
  ])('%s holds tickets %j, and the count agrees', (view, expected) => {
    expect(numbersOf(rows.filter(viewRule(view, viewer)))).toEqual(expected);
    expect(countViews(rows, viewer)[view]).toBe(expected.length);
  });

  test('a view that nobody knows shows everything', () => {
    expect(rows.filter(viewRule('from-a-colleague', viewer))).toHaveLength(rows.length);
  });
});

describe('filters', () => {
  test.each<[string, Partial<TicketFilter>, string, number[]]>([
    ['nothing', {}, '', [1, 2, 3, 4, 5]],
    ['status', { status: ['waiting', 'closed'] }, '', [3, 4]],
    ['priority', { priority: [1, 2] }, '', [1, 3]],
    ['type', { type: ['request'] }, '', [3]],
    ['account and none', { account: [MILL, 'none'] }, '', [2, 4, 5]],
    ['assignee me', { assignee: ['me'] }, '', [1, 4]],
    ['team none', { team: ['none'] }, '', [3, 4, 5]],
    ['category', { category: ['Mail'] }, '', [3]],
    ['channel', { channel: ['phone'] }, '', [5]],
    ['tag', { tag: ['VPN'] }, '', [2]],
    ['two fields narrow each other', { account: [PLANT], status: ['new'] }, '', [1]],
    ['words without diacritics', {}, 'lodz druck', [5]],
    ['the number', {}, 'FF-4', [4]],
    ['the name of the account', {}, 'zuraw', [1, 3]],
    ['the name of the assignee', {}, 'engineer 2', [3]],
    ['words that are nowhere', {}, 'engineer nowhere', []],
    ['opened since today', { opened: { from: localDay(NOW), to: null } }, '', [1, 2, 3, 5]],
    ['opened until a day long ago', { opened: { from: null, to: localDay(NOW - 800 * HOUR) } }, '', [4]],
  ])('%s', (_, filter, query, expected) => {
    const test = compileFilter({ ...emptyFilter, ...filter }, query, ANNA);
    expect(numbersOf(rows.filter(test))).toEqual(expected);
  });

  test('a day reaches to the start of the next one', () => {
    const { start, end } = dayBounds('2026-11-21');
    expect(localDay(start)).toBe('2026-11-21');
    expect(localDay(end - 1)).toBe('2026-11-21');
    expect(localDay(end)).toBe('2026-11-22');
  });
});

describe('sorting', () => {
  test.each<[SortKey, boolean, number[]]>([
    ['due', false, [1, 3, 2, 5, 4]],
    ['priority', false, [1, 3, 2, 5, 4]],
    ['opened', true, [3, 2, 5, 1, 4]],
    ['number', false, [1, 2, 3, 4, 5]],
    ['number', true, [5, 4, 3, 2, 1]],
    ['account', false, [2, 1, 3, 5, 4]],
  ])('by %s, descending %s', (sort, descending, expected) => {
    expect(numbersOf(createSortCache(rows, ranks)(sort, descending))).toEqual(expected);
  });

  test('an order is made once', () => {
    const sortedBy = createSortCache(rows, ranks);
    expect(sortedBy('due', false)).toBe(sortedBy('due', false));
    expect(numbersOf(sortedBy('number', true))).toEqual([5, 4, 3, 2, 1]);
    expect(numbersOf(sortedBy('number', false))).toEqual([1, 2, 3, 4, 5]);
  });

  test('a ticket that has no number yet is newer than all that have one', () => {
    const draft = rowsOf(ticketOf(6, { number: null }));
    expect(createSortCache([...draft, ...rows], ranks)('number', true)[0]?.ticket.number).toBeNull();
  });
});

describe('grouping', () => {
  const grouping = {
    accountRanks: ranks,
    personRanks: new Map([
      [ANNA, 0],
      [BORIS, 1],
    ]),
  };

  test('without a group there are only tickets', () => {
    expect(shape(groupRows(rows, 'none', grouping))).toEqual(['FF-1', 'FF-2', 'FF-3', 'FF-4', 'FF-5']);
  });

  test('groups stand in the order of their values and keep the order of their rows', () => {
    const sorted = createSortCache(rows, ranks)('number', true);
    expect(shape(groupRows(sorted, 'account', grouping))).toEqual([
      `${MILL} (1)`,
      'FF-2',
      `${PLANT} (2)`,
      'FF-3',
      'FF-1',
      'none (2)',
      'FF-5',
      'FF-4',
    ]);
    expect(shape(groupRows(sorted, 'status', grouping))[0]).toBe('new (3)');
  });

  test('due days stand between what is overdue and what is finished', () => {
    const values = groupRows(rows, 'due', grouping).flatMap((item) =>
      item.type === 'group' ? [item.value] : [],
    );
    expect(values[0]).toBe('overdue');
    expect(values.at(-1)).toBe('finished');
    expect(values.slice(1, -1)).toEqual(values.slice(1, -1).toSorted());
  });

  test('a collapsed group still tells how many it holds', () => {
    const items = groupRows(rows, 'status', grouping, new Set(['new']));
    expect(shape(items)).toEqual(['new (3)', 'waiting (1)', 'FF-3', 'closed (1)', 'FF-4']);
  });
});

describe('24,918 tickets', () => {
  const many = Array.from({ length: 24_918 }, (_, index) =>
    ticketOf(index, {
      subject: `Category ${index % 59} symptom ${index % 500}`,
      account: index % 3 === 0 ? PLANT : MILL,
      status: index % 10 === 0 ? 'waiting' : 'closed',
      openedAt: NOW - ((index * 7_919) % 24_918) * HOUR,
    }),
  );

  test('one edit makes one new row', () => {
    const build = createRowBuilder(names);
    const before = build(many, usualStanding);
    const edited = many.with(100, { ...(many[100] ?? ticketOf(0)), subject: 'Edited' });
    const after = build(edited, usualStanding);
    expect(after.filter((row, index) => row !== before[index])).toHaveLength(1);
  });

  test('every ticket comes through filter, sort and group exactly once', () => {
    const all = createRowBuilder(names)(many, usualStanding);
    const sorted = createSortCache(all.filter(compileFilter(emptyFilter, '', ANNA)), ranks)('opened', true);
    const items = groupRows(sorted, 'status', { accountRanks: ranks, personRanks: new Map() });
    expect(new Set(items.flatMap((item) => (item.type === 'ticket' ? [item.id] : []))).size).toBe(24_918);
    expect(
      sorted.every(
        (row, index) => index === 0 || row.ticket.openedAt <= (sorted[index - 1]?.ticket.openedAt ?? 0),
      ),
    ).toBe(true);
    expect(Object.keys(countViews(all, viewer))).toEqual([...builtInViews]);
    expect(countViews(all, viewer).waiting).toBe(2_492);
  });
});
