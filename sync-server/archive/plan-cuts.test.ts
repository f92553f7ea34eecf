import { expect, test } from 'vitest';
import { planCuts, type DueTicket, type PageState } from './plan-cuts.ts';

const DAY = 86_400_000;
const LIMIT = 1_000 * DAY;

/** Due since that many days. */
const due = (count: number, days: number, scope = 'account:a'): DueTicket[] =>
  Array.from({ length: count }, (_, n) => {
    return { id: `${scope} ${days} ${n}`, scope, restsSince: LIMIT - days * DAY + n };
  });
const page = (hash: string, count: number, fields: Partial<PageState> = {}): PageState => ({
  hash,
  scope: 'account:a',
  to: 1,
  kept: Array.from({ length: count }, (_, n) => `${hash} ${n}`),
  hasLeft: false,
  ...fields,
});

test.each<[string, PageState[], DueTicket[], [replaces: string | null, kept: number, added: number][]]>([
  ['nothing is due', [page('p', 500)], [], []],
  ['a few are due since yesterday', [page('p', 10)], due(5, 1), []],
  ['a few are due for over a week', [page('p', 10)], due(5, 8), [['p', 10, 5]]],
  ['many are due', [], due(50, 1), [[null, 0, 50]]],
  [
    'more than a page is due',
    [],
    due(1_200, 1),
    [
      [null, 0, 500],
      [null, 0, 500],
      [null, 0, 200],
    ],
  ],
  [
    'the latest page has room',
    [page('p', 480)],
    due(60, 1),
    [
      ['p', 480, 20],
      [null, 0, 40],
    ],
  ],
  ['the latest page is full', [page('p', 500)], due(60, 1), [[null, 0, 60]]],
  [
    'an older page has room: it stays as it is',
    [page('old', 10), page('new', 500, { to: 2 })],
    due(60, 1),
    [[null, 0, 60]],
  ],
  [
    'a ticket left an older page',
    [page('old', 499, { hasLeft: true }), page('new', 500, { to: 2 })],
    [],
    [['old', 499, 0]],
  ],
  [
    'a ticket left the latest page: what is due comes along',
    [page('p', 499, { hasLeft: true })],
    due(1, 1),
    [['p', 499, 1]],
  ],
  ['all tickets left a page', [page('p', 0, { hasLeft: true })], [], [['p', 0, 0]]],
])('S14 what is cut when %s', (_when, pages, tickets, expected) => {
  const cuts = planCuts(pages, tickets, LIMIT);
  expect(cuts.map(({ replaces, kept, added }) => [replaces, kept.length, added.length])).toEqual(expected);
});

test('S14 a pack holds tickets of one scope, and those that rest the longest come first', () => {
  const cuts = planCuts([], [...due(60, 1, 'staff'), ...due(2, 3), ...due(70, 2)], LIMIT);
  expect(cuts.map(({ scope, added }) => [scope, added.length])).toEqual([
    ['staff', 60],
    ['account:a', 72],
  ]);
  expect(cuts[1]?.added.slice(0, 3)).toEqual(['account:a 3 0', 'account:a 3 1', 'account:a 2 0']);
});
