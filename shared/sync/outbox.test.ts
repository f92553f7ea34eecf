import { describe, expect, test } from 'vitest';
import type { OpResult } from '../protocol/push.ts';
import { parseRecord, type AnyRecord } from '../records/kinds.ts';
import { backoffMs } from './backoff.ts';
import { defaultLimits, nextBatch, wireOps } from './batch.ts';
import { failureOf } from './failure.ts';
import type { BaseCopy, OutboxGroup, OutboxOp } from './op.ts';
import { answered, settledGroups, spareBases } from './outbox.ts';

const AT = 1_700_000_000_000;
const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;

function op(n: number, fields: Partial<OutboxOp> = {}): OutboxOp {
  const id = uuid(900);
  return { opId: uuid(n), kind: 'tickets', id, base: 1, change: {}, before: {}, revision: null, ...fields };
}

function group(n: number, ops: OutboxOp[], state: OutboxGroup['state'] = 'sending'): OutboxGroup {
  return { group: uuid(n), order: n, at: AT, state, ops };
}

function base(revision: number): BaseCopy {
  const record: AnyRecord = parseRecord('tickets', {
    id: uuid(900),
    revision,
    subject: 'Printer',
    openedAt: AT,
    activityAt: AT,
  });
  return { kind: 'tickets', id: uuid(900), record };
}

const results = (...list: OpResult[]) => new Map(list.map((result) => [result.opId, result]));

describe('S4 answers', () => {
  test('S4 a group is acknowledged with the revision of each op', () => {
    const answer = answered(
      group(1, [op(11), op(12)]),
      results(
        { opId: uuid(11), status: 'applied', revision: 7 },
        { opId: uuid(12), status: 'merged', record: { id: uuid(900), revision: 8 }, proposals: [] },
      ),
      AT,
    );
    expect(answer).toMatchObject({
      acknowledged: { state: 'acknowledged', ops: [{ revision: 7 }, { revision: 8 }] },
    });
  });

  test('S6 one refused op parks its whole group, with the reason that is its own', () => {
    const answer = answered(
      group(1, [op(11), op(12)]),
      results(
        { opId: uuid(11), status: 'rejected', code: 'group-refused', message: 'other' },
        { opId: uuid(12), status: 'rejected', code: 'forbidden', message: 'no' },
      ),
      AT + 5,
    );
    expect(answer).toMatchObject({ parked: { code: 'forbidden', message: 'no', parkedAt: AT + 5 } });
    expect(answer !== null && 'parked' in answer && answer.parked.ops).toHaveLength(2);
  });

  test('S4 a group that the answer does not speak of wholly stays as it is', () => {
    const applied: OpResult = { opId: uuid(11), status: 'applied', revision: 7 };
    expect(answered(group(1, [op(11), op(12)]), results(applied), AT)).toBeNull();
  });
});

describe('S16 settling', () => {
  const acknowledged = group(1, [op(11, { revision: 7 })], 'acknowledged');

  test('S16 an acknowledged op stays until the pull brought its revision', () => {
    expect(settledGroups({ groups: [acknowledged], bases: [base(6)] })).toEqual([]);
    expect(settledGroups({ groups: [acknowledged], bases: [base(7)] })).toEqual([acknowledged]);
    expect(settledGroups({ groups: [acknowledged], bases: [base(9)] })).toEqual([acknowledged]);
  });

  test('S16 an op whose record went out of sight settles, a group that was not acknowledged never', () => {
    expect(settledGroups({ groups: [acknowledged], bases: [] })).toEqual([acknowledged]);
    expect(settledGroups({ groups: [group(1, [op(11)], 'sending')], bases: [base(9)] })).toEqual([]);
  });

  test('S16 a creation waits until the record has come', () => {
    const made = { ...base(7), record: null };
    expect(settledGroups({ groups: [acknowledged], bases: [made] })).toEqual([]);
  });

  test('S16 base copies last as long as any op of their record', () => {
    expect(spareBases({ groups: [acknowledged], bases: [base(7)] })).toEqual([]);
    expect(spareBases({ groups: [], bases: [base(7)] })).toEqual([base(7)]);
  });
});

describe('S4 batches', () => {
  test('S4 a batch holds whole groups in their order and leaves acknowledged ones out', () => {
    const groups = [
      group(1, [op(11)], 'acknowledged'),
      group(2, [op(21), op(22)], 'pending'),
      group(3, [op(31)]),
    ];
    expect(nextBatch(groups, { ...defaultLimits, ops: 2 })).toEqual([groups[1]]);
    expect(nextBatch(groups, defaultLimits)).toEqual([groups[1], groups[2]]);
  });

  test('S4 a batch stays below the size in UTF-8, and a group that is too large goes alone', () => {
    const wide = group(1, [op(11, { change: { subject: 'ż'.repeat(300) } })]);
    const next = group(2, [op(21)]);
    expect(nextBatch([next, wide], { bytes: 800, ops: 10 })).toEqual([next]);
    expect(nextBatch([wide, next], { bytes: 500, ops: 10 })).toEqual([wide]);
  });

  test('S4 what travels is the change and its base, never what only this device knows', () => {
    const [wire] = wireOps(group(1, [op(11, { change: { subject: 'x' }, before: { subject: 'y' } })]));
    expect(Object.keys(wire ?? {}).sort()).toEqual(['at', 'base', 'change', 'group', 'id', 'kind', 'opId']);
  });
});

test('S6 pauses double up to a minute and never shrink below half of that', () => {
  expect([1, 2, 3, 20].map((failures) => backoffMs(failures, 1))).toEqual([1_000, 2_000, 4_000, 60_000]);
  expect([1, 2, 3, 20].map((failures) => backoffMs(failures, 0))).toEqual([500, 1_000, 2_000, 30_000]);
});

test.each([
  [401, 'unauthenticated', 'signed-out'],
  [401, null, 'captive-portal'],
  [404, null, 'captive-portal'],
  [302, null, 'captive-portal'],
  [426, 'protocol-unsupported', 'outdated'],
  [413, 'too-large', 'too-large'],
  [429, 'too-many-attempts', 'unreachable'],
  [400, 'invalid-checkpoint', 'invalid-checkpoint'],
  [400, 'invalid-request', 'refused'],
  [500, 'internal', 'server-failed'],
  [502, null, 'server-failed'],
  [507, 'storage-full', 'server-failed'],
] as const)('S6 status %i with code %s means %s', (status, code, kind) => {
  expect(failureOf(status, code)).toBe(kind);
});
