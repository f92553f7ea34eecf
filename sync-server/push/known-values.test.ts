import { expect, test } from 'vitest';
import type { HistoryRow } from '../store/store.ts';
import { knownValues } from './known-values.ts';

type Values = HistoryRow['before'];
const row = (replica: string, before: Values, change: Values): HistoryRow => ({
  revision: 0,
  person: 'p',
  replica,
  before,
  change,
});
const other = (before: Values) => row('other', before, null);
const own = (before: Values, change: Values) => row('own', before, change);
const known = (...rows: HistoryRow[]) => knownValues(rows, ({ replica }) => replica === 'own');

test.each<[string, HistoryRow[], Values]>([
  ['nothing changed', [], null],
  ['only the sender changed it', [own({ a: 1 }, { a: 2 })], null],
  ['somebody else did: the value before', [other({ a: 1 })], { a: 1 }],
  ['somebody else did twice: the value before the first', [other({ a: 1 }), other({ a: 2 })], { a: 1 }],
  [
    'the sender, then somebody else: what the sender had written',
    [own({ a: 1 }, { a: 2 }), other({ a: 2 })],
    { a: 2 },
  ],
  ['somebody else, then the sender without having seen it', [other({ a: 1 }), own({}, { a: 3 })], { a: 3 }],
  ['a creation tells of no earlier value', [row('other', null, null)], null],
  ['a cleared field was known as empty', [other({ a: null })], { a: null }],
])('S5 what the sender knew when %s', (_when, rows, expected) => {
  expect(known(...rows)).toEqual(expected);
});
