import { expect, test } from 'vitest';
import { MemoryReplica } from '../../test/support/memory-replica.ts';
import type { Change } from '../commands/context.ts';
import type { OutboxChange, Transport } from './ports.ts';
import { submit } from './submit.ts';

const id = '01890000-0000-7000-8000-000000000001';
const changes: Change[] = [
  { kind: 'tickets', id, base: null, change: { subject: 'Gate', openedAt: 1, activityAt: 1 } },
];
const draft = { key: 'new-ticket', value: null };

/** A device that writes down what its outbox is asked to keep, and may refuse it. */
function device(refuses = false) {
  const kept: OutboxChange[] = [];
  const { ports } = new MemoryReplica({} as Transport);
  const commit = async (change: OutboxChange) => {
    if (refuses) throw new Error('No room.');
    kept.push(change);
  };
  return { kept, ports: { ...ports, outbox: { ...ports.outbox, commit } } };
}

test('S4 what is sent leaves the drafts in the very commit that keeps it', async () => {
  const { ports, kept } = device();
  const submitted = await submit(ports, changes, () => [draft]);
  expect(kept).toMatchObject([{ put: [{ group: submitted?.group.group }], drafts: [draft] }]);
});

test('S4 a command that changes nothing, or that cannot be kept, lets no draft go', async () => {
  const { ports, kept } = device();
  expect(await submit(ports, [], () => [draft])).toBeNull();
  await expect(submit(device(true).ports, changes, () => [draft])).rejects.toThrow('No room.');
  expect(kept).toEqual([]);
});
