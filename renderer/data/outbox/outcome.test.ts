import { expect, test } from 'vitest';
import type { Op, OpResult } from '../../../shared/protocol/push.ts';
import { mergedOutcomes } from './outcome.ts';

const op = (opId: string, group?: string): Op => ({
  opId,
  ...(group === undefined ? {} : { group }),
  kind: 'tickets',
  id: 't',
  base: 1,
  change: { priority: 1, tags: [] },
  at: 1,
});

test('what is told of a push is what was merged: which record, which fields, which proposals', () => {
  const results: OpResult[] = [
    { opId: 'a', status: 'applied', revision: 2 },
    { opId: 'b', status: 'merged', record: { id: 't', revision: 3 }, proposals: ['p'] },
    { opId: 'c', status: 'rejected', code: 'invalid', message: '' },
    { opId: 'unknown', status: 'merged', record: { id: 't', revision: 3 }, proposals: [] },
  ];
  expect(mergedOutcomes([op('a'), op('b', 'g'), op('c')], results, 5)).toEqual([
    {
      opId: 'b',
      group: 'g',
      kind: 'tickets',
      id: 't',
      fields: ['priority', 'tags'],
      proposals: ['p'],
      at: 5,
    },
  ]);
});
