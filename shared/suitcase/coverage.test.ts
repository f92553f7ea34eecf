import { expect, test } from 'vitest';
import { coverageOf, stateOfCoverage } from './coverage.ts';
import type { Lack, SuitcaseItem } from './suitcase-item.ts';

const item = (id: string, lack: Lack | null = null, more: Partial<SuitcaseItem> = {}): SuitcaseItem => ({
  group: 'files',
  id,
  name: id,
  bytes: 10,
  lack,
  ...more,
});

test('counts what is here, its bytes, what can be fetched, and what is not to be had', () => {
  const found = coverageOf([
    item('a'),
    item('b', 'unfetched'),
    item('c', 'too-large'),
    item('d', null, { group: 'tickets', bytes: 0 }),
  ]);
  expect(found).toMatchObject({ total: 4, here: 2, bytes: 10, unfetched: 1 });
  expect(found.lacking.map(({ id }) => id)).toEqual(['c']);
  expect(found.groups).toEqual([
    { group: 'tickets', total: 1, here: 1 },
    { group: 'files', total: 3, here: 1 },
  ]);
});

test('what two visits need counts once; the same id in another group is another thing', () => {
  expect(coverageOf([item('a'), item('a'), item('a', null, { group: 'assets' })]).total).toBe(2);
});

test.each<[string, (Lack | null)[], string]>([
  ['everything is here', [null], 'complete'],
  ['nothing is needed', [], 'complete'],
  ['packing brings the rest', [null, 'unfetched'], 'open'],
  ['something is not to be had, whatever can be fetched', ['unfetched', 'no-access'], 'lacking'],
])('when %s', (_title, lacks, state) => {
  expect(stateOfCoverage(coverageOf(lacks.map((lack, index) => item(String(index), lack))))).toBe(state);
});
