import { describe, expect, test } from 'vitest';
import { AT, make, uuid } from '../../test/support/command-records.ts';
import type { Entry } from '../records/entry.ts';
import { totalsOf } from './totals.ts';
import { fates, workLines } from './work-line.ts';

const MINUTE = 60_000;
const base = { subjectKind: 'tickets', subjectId: uuid(60), author: uuid(1) } as const;

/** An entry of 30 minutes by number; `more` goes into its data. */
function entry(id: number, more: Entry['data'] = {}, fields: Partial<Entry> = {}): Entry {
  const data = { minutes: 30, ...more };
  return make('entries', { ...base, id: uuid(id), type: 'time', at: AT + id, revision: id, data, ...fields });
}
const counted = (entries: Entry[]) => workLines(entries).map((line) => [line.entry.id, line.minutes]);

describe('of the entries of a line', () => {
  const first = entry(1, { minutes: 50 });
  const correction = (id: number, minutes: number, fields: Partial<Entry> = {}) =>
    entry(id, { minutes, supersedes: first.id }, fields);

  test.each<[string, Entry[], [number, number][]]>([
    ['the only one counts', [first], [[1, 50]]],
    ['a correction counts in place of the first', [first, correction(2, 20)], [[2, 20]]],
    ['the order of reading does not matter', [correction(2, 20), first], [[2, 20]]],
    [
      'of two corrections the one that the server took last counts',
      [first, correction(3, 10, { at: AT }), correction(2, 20)],
      [[3, 10]],
    ],
    [
      'what the server does not have yet counts before all',
      [first, correction(3, 10), correction(2, 20, { revision: 0 })],
      [[2, 20]],
    ],
    ['none counts once it is withdrawn', [first, entry(2, { supersedes: first.id, withdrawn: true })], []],
    [
      'a correction behind the withdrawal brings it back',
      [first, entry(2, { supersedes: first.id, withdrawn: true }), correction(3, 15)],
      [[3, 15]],
    ],
    ['a correction whose first entry is not here counts alone', [correction(2, 20)], [[2, 20]]],
    ['notes count as nothing', [first, entry(9, {}, { type: 'note' })], [[1, 50]]],
  ])('%s', (_rule, entries, expected) => {
    expect(counted(entries)).toEqual(expected.map(([id, minutes]) => [uuid(id), minutes]));
  });

  test('those that count no more say why', () => {
    const withdrawn = entry(4);
    const entries = [
      first,
      correction(2, 20),
      withdrawn,
      entry(5, { supersedes: withdrawn.id, withdrawn: true }),
    ];
    expect([...fates(entries)]).toEqual([
      [uuid(1), 'corrected'],
      [uuid(4), 'withdrawn'],
      [uuid(5), 'withdrawn'],
    ]);
  });
});

describe('a line stands', () => {
  test.each<[string, Entry['data'], Partial<Entry>, [number, number, boolean]]>([
    ['from its start', { startedAt: AT }, {}, [AT, AT + 30 * MINUTE, true]],
    ['up to when it was written, without a start', {}, { at: AT }, [AT - 30 * MINUTE, AT, false]],
    [
      'a corrected one where the first was written',
      { supersedes: uuid(8), firstAt: AT },
      { at: AT + 9 * MINUTE },
      [AT - 30 * MINUTE, AT, false],
    ],
  ])('%s', (_rule, data, fields, expected) => {
    const [line] = workLines([entry(1, data, fields)]);
    expect([line?.begin, line?.end, line?.isTimed]).toEqual(expected);
  });

  test('with a visit that it is on, or that it names', () => {
    const onVisit = entry(1, {}, { subjectKind: 'visits', subjectId: uuid(7) });
    expect(workLines([onVisit, entry(2, { visit: uuid(8) }), entry(3)]).map((line) => line.visit)).toEqual([
      uuid(7),
      uuid(8),
      null,
    ]);
  });
});

test('a break is no work and nobody pays for it; travel stands beside work', () => {
  const lines = workLines([
    entry(1),
    entry(2, { billable: false }),
    entry(3, { workType: 'break' }),
    entry(4, { minutes: 40, kilometres: 55.5 }, { type: 'travel' }),
  ]);
  expect(totalsOf(lines)).toEqual({ work: 60, travel: 40, breaks: 30, billable: 70, kilometres: 55.5 });
});
