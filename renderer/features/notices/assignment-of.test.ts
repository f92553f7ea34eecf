import { expect, test } from 'vitest';
import type { Entry } from '../../../shared/records/entry.ts';
import { assignmentOf } from './assignment-of.ts';

type Line = Pick<Entry, 'id' | 'type' | 'at' | 'data'>;
const given = (id: string, at: number, to: string | null): Line => ({
  id,
  type: 'assignment',
  at,
  data: { fromTeam: null, toTeam: null, fromAssignee: null, toAssignee: to },
});
const note: Line = { id: 'n', type: 'note', at: 9, data: {} };

test.each<[string, Line[], string]>([
  ['opened for the person', [note], 'opened'],
  ['given once', [given('a', 1, 'me'), note], 'a'],
  [
    'given, taken away and given again: another one',
    [given('a', 1, 'me'), given('b', 2, 'x'), given('c', 3, 'me')],
    'c',
  ],
  ['in whatever order the timeline is read', [given('c', 3, 'me'), given('a', 1, 'me')], 'c'],
  ['given to a colleague', [given('a', 1, 'other')], 'opened'],
])('which assignment it is: %s', (_title, entries, expected) => {
  expect(assignmentOf(entries, 'me')).toBe(expected);
});
