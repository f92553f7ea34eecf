import { expect, test } from 'vitest';
import { parseRecord } from '../../../shared/records/kinds.ts';
import type { RecordsQuery } from '../query.ts';
import { joinTimelines, subjectOfQuery } from './join-timelines.ts';

const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}`;
const line = (n: number, at: number, text = '') =>
  parseRecord('entries', { id: id(n), type: 'note', subjectKind: 'tickets', subjectId: id(9), at, text });

test.each<[string, RecordsQuery<'entries'>, string | null]>([
  ['a timeline', { selector: { subjectId: 'a' }, sort: [{ subjectId: 'asc' }, { at: 'asc' }] }, 'a'],
  ['what somebody wrote lately', { selector: { author: 'a', at: { $gte: 1 } } }, null],
  ['lines of one type', { selector: { type: 'proposal' } }, null],
  ['lines of one type in a timeline', { selector: { subjectId: 'a', type: 'note' } }, null],
  ['the first lines of a timeline', { selector: { subjectId: 'a' }, limit: 5 }, null],
  ['everything', {}, null],
])('S14 %s: whose timeline it asks for', (_what, query, expected) => {
  expect(subjectOfQuery(query)).toBe(expected);
});

test('S14 lines at work and archived ones are one timeline, the earliest first, each once and as it is at work', () => {
  const joined = joinTimelines([line(3, 30), line(2, 20, 'at work')], [line(2, 20, 'archived'), line(1, 10)]);
  expect(joined.map(({ at, text }) => [at, text])).toEqual([
    [10, ''],
    [20, 'at work'],
    [30, ''],
  ]);
});

test('S14 lines of the same instant keep one order', () => {
  const lines = [line(2, 10), line(1, 10)];
  expect(joinTimelines(lines, [line(3, 10)]).map((one) => one.id)).toEqual([id(1), id(2), id(3)]);
  expect(joinTimelines([line(3, 10)], lines).map((one) => one.id)).toEqual([id(1), id(2), id(3)]);
});
