import { expect, test } from 'vitest';
import type { OutboxGroup } from '../sync/op.ts';
import { countOf, inParts, unsentWork, unsentWorkSchema } from './unsent-work.ts';

const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const group = (n: number, state: OutboxGroup['state'], text = 'x'): OutboxGroup => ({
  group: uuid(n),
  order: n,
  at: n,
  state,
  ops: [
    {
      opId: uuid(100 + n),
      kind: 'tickets',
      id: uuid(200),
      base: 1,
      change: { subject: text },
      before: { subject: '' },
      revision: null,
    },
  ],
});
const source = (groups: OutboxGroup[]) => ({
  person: { id: uuid(1), name: 'P' },
  device: 'D',
  contents: { groups, parked: [{ ...group(9, 'pending'), parkedAt: 1, code: 'invalid', message: 'm' }] },
  drafts: [
    { key: 'reply/1', value: 'half', savedAt: 1 },
    { key: 'reply/2', value: '', savedAt: 1 },
  ],
  now: 5,
});

test('unsent is what waits, what was refused and what is half written, with its op ids; not what the server has', () => {
  const work = unsentWork(source([group(1, 'acknowledged'), group(2, 'sending'), group(3, 'pending')]));
  expect(work.groups.map(({ group: id }) => id)).toEqual([uuid(2), uuid(3)]);
  expect(work.groups[0]?.ops[0]?.opId).toBe(uuid(102));
  expect(countOf(work)).toBe(4);
  expect(unsentWorkSchema.parse(JSON.parse(JSON.stringify(work)))).toEqual(work);
});

test('parts hold everything once, in order, and no deed is split', () => {
  const groups = Array.from({ length: 20 }, (_, n) => group(n + 1, 'pending', 'y'.repeat(500)));
  const work = unsentWork(source(groups));
  const parts = inParts(work, 3_000);
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.flatMap((part) => part.groups)).toEqual(work.groups);
  expect(parts.flatMap((part) => part.parked)).toEqual(work.parked);
  expect(parts.flatMap((part) => part.drafts)).toEqual(work.drafts);
  expect(inParts({ ...work, groups: [], parked: [], drafts: [] }, 3_000)).toEqual([]);
});
