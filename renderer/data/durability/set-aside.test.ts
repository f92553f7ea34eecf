import { expect, test } from 'vitest';
import { replicaNames } from '../sync/names.ts';
import { namesInUse, outboxNames, setAside, setAsideOf, settleSetAside } from './set-aside.ts';

const server = 'http://127.0.0.1:4310';
const personId = '01890000-0000-7000-8000-000000000001';

function storage(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  } as unknown as Storage;
}

test('S11 until something is set aside, the databases have their first names', () => {
  expect(namesInUse(storage(), server, personId)).toEqual(replicaNames(server, personId));
});

test('S11 records that are set aside leave the outbox where it is, and the other way round', () => {
  const kept = storage();
  const first = replicaNames(server, personId);
  setAside(kept, { server, personId }, { part: 'records', reason: 'damaged', at: 5 });
  const second = namesInUse(kept, server, personId);
  expect(second.outbox).toBe(first.outbox);
  for (const name of ['records', 'progress', 'headers'] as const) expect(second[name]).not.toBe(first[name]);
  setAside(kept, { server, personId }, { part: 'outbox', reason: 'newer', at: 6 });
  const third = namesInUse(kept, server, personId);
  expect(third.records).toBe(second.records);
  expect(third.outbox).not.toBe(first.outbox);
  expect(setAsideOf(kept, server, personId)).toEqual([
    { part: 'records', name: first.records, reason: 'damaged', at: 5, isSettled: false },
    { part: 'outbox', name: first.outbox, reason: 'newer', at: 6, isSettled: false },
  ]);
});

test('S11 each set-aside database keeps a name of its own, and other people theirs', () => {
  const kept = storage();
  const names = new Set<string>();
  for (let at = 0; at < 3; at += 1) {
    names.add(namesInUse(kept, server, personId).outbox);
    setAside(kept, { server, personId }, { part: 'outbox', reason: 'damaged', at });
  }
  expect(names.size).toBe(3);
  const other = personId.replace(/1$/, '2');
  expect(namesInUse(kept, server, other)).toEqual(replicaNames(server, other));
});

test('S11 a list that was damaged by hand counts as empty', () => {
  const kept = storage();
  kept.setItem(`ff-aside-${replicaNames(server, personId).records}`, '{not json');
  expect(setAsideOf(kept, server, personId)).toEqual([]);
});

test('S11 a settled database keeps its name, so that no later one is mistaken for it', () => {
  const kept = storage();
  const [first] = outboxNames(kept, server, personId);
  setAside(kept, { server, personId }, { part: 'outbox', reason: 'newer', at: 1 });
  const second = namesInUse(kept, server, personId).outbox;
  expect(outboxNames(kept, server, personId)).toEqual([first, second]);
  settleSetAside(kept, server, personId, first!);
  expect(setAsideOf(kept, server, personId)).toMatchObject([{ name: first, isSettled: true }]);
  expect(namesInUse(kept, server, personId).outbox).toBe(second);
});
