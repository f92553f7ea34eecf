import { expect, test } from 'vitest';
import type { Entry } from '../../../../shared/records/entry.ts';
import type { OutboxGroup, OutboxOp, ParkedGroup } from '../../../../shared/sync/op.ts';
import { recordStates } from './record-states.ts';

const op = (fields: Partial<OutboxOp>): OutboxOp => ({
  opId: 'o',
  kind: 'tickets',
  id: 't1',
  base: 1,
  change: {},
  before: {},
  revision: null,
  ...fields,
});
const note = (subjectId: string) =>
  op({ kind: 'entries', id: `n-${subjectId}`, base: null, change: { subjectKind: 'tickets', subjectId } });
const group = (state: OutboxGroup['state'], ops: OutboxOp[]): OutboxGroup => ({
  group: 'g',
  order: 1,
  at: 1,
  state,
  ops,
});
const parked = (ops: OutboxOp[]): ParkedGroup => ({
  group: 'p',
  at: 1,
  parkedAt: 1,
  code: 'invalid',
  message: '',
  ops,
});
const none = { waiting: 0, sending: 0, refused: 0, proposed: 0 };

test('a record stands once, with all that is open about it; its entries count for it', () => {
  const states = recordStates({
    pending: [group('pending', [op({}), note('t1')]), group('sending', [note('t1')])],
    parked: [parked([op({ id: 't2' })])],
    proposals: [{ subjectKind: 'tickets', subjectId: 't1' } as Entry],
  });
  expect(states).toEqual([
    { kind: 'tickets', id: 't2', ...none, refused: 1 },
    { kind: 'tickets', id: 't1', ...none, waiting: 1, sending: 1, proposed: 1 },
  ]);
});

test('what the server has confirmed is not open any more', () => {
  expect(recordStates({ pending: [group('acknowledged', [op({})])], parked: [], proposals: [] })).toEqual([]);
});
