import { expect, test } from 'vitest';
import { editTicket } from '../../shared/commands/tickets.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { retry } from '../../shared/sync/withdraw.ts';
import { adopt } from '../../shared/unsent/adopt.ts';
import { unsentWork } from '../../shared/unsent/unsent-work.ts';
import type { MemoryReplica } from '../support/memory-replica.ts';
import { ids } from './support/organisation.ts';
import { replicaOf } from './support/replica.ts';
import { startServer, type TestServer } from './support/server.ts';

const person = { id: ids.engineerA, name: 'Engineer' };

/** What would be in the file that a person carries from this device. */
function fileOf({ outbox }: MemoryReplica) {
  return unsentWork({ person, device: 'Laptop', contents: outbox, drafts: [], now: 5 });
}

async function changeTicket(server: TestServer, change: Record<string, string | number>): Promise<void> {
  const admin = await (await server.signIn('admin')).sync();
  const { revision: base } = admin.get(ids.ticketA);
  const [result] = await admin.push({ kind: 'tickets', id: ids.ticketA, base, change });
  expect(result?.status).toMatch(/applied|merged/);
}

async function retryAll(device: MemoryReplica): Promise<void> {
  for (const { group } of device.outbox.parked) await retry(device.ports, group);
  await device.sync();
}

/** An edit that was refused while its ticket was out of sight, on two devices of its author. */
async function refusedOnTwoDevices() {
  const server = await startServer();
  const [laptop, desk] = [await replicaOf(server, 'engineer-a'), await replicaOf(server, 'engineer-a')];
  await laptop.sync();
  await desk.sync();
  const ticket = laptop.table('tickets').get(ids.ticketA) as Ticket;
  await laptop.dispatch(person.id, (context) => editTicket(context, ticket, { subject: 'By the engineer' }));
  await changeTicket(server, { account: ids.accountB });
  await laptop.sync();
  expect(laptop.outbox.parked).toHaveLength(1);
  await adopt(desk.ports, fileOf(laptop));
  expect(desk.outbox.parked).toHaveLength(1);
  return { server, laptop, desk };
}

const idsOf = (device: MemoryReplica) => device.outbox.parked.flatMap(({ ops }) => ops.map((op) => op.opId));

const subjectAt = (device: MemoryReplica) =>
  (device.table('tickets').get(ids.ticketA) as Ticket | undefined)?.subject;

test('S6 a refused deed that was carried to another device and is retried on both counts once', async () => {
  const { server, laptop, desk } = await refusedOnTwoDevices();
  await changeTicket(server, { account: ids.accountA });
  await retryAll(laptop);
  expect(laptop.outbox).toEqual({ groups: [], parked: [], bases: [] });
  await changeTicket(server, { subject: 'By the lead, later' });
  await retryAll(desk);
  expect(desk.outbox).toEqual({ groups: [], parked: [], bases: [] });
  for (const device of [laptop, desk]) {
    await device.sync();
    expect(subjectAt(device)).toBe('By the lead, later');
  }
});

test('S6 a retry that is refused once more can be retried again, and each attempt is the same one on both devices', async () => {
  const { server, laptop, desk } = await refusedOnTwoDevices();
  const [first] = idsOf(laptop);
  await retryAll(laptop);
  await retryAll(desk);
  expect(idsOf(laptop)).not.toEqual([first]);
  expect(idsOf(desk)).toEqual(idsOf(laptop));
  await changeTicket(server, { account: ids.accountA });
  await retryAll(desk);
  await changeTicket(server, { subject: 'By the lead, later' });
  await retryAll(laptop);
  await desk.sync();
  const subjects = [laptop, desk].map(subjectAt);
  expect(subjects).toEqual(['By the lead, later', 'By the lead, later']);
});

test('S6 what was retried does not come back as refused with an older file, nor is a retry that came along queued twice', async () => {
  const { laptop, desk } = await refusedOnTwoDevices();
  const before = fileOf(laptop);
  const [refused] = laptop.outbox.parked;
  await retry(laptop.ports, refused!.group);
  expect(await adopt(laptop.ports, before)).toEqual({ added: 0, known: 1 });
  expect(laptop.outbox.parked).toEqual([]);

  // The desk gets the retry from the laptop, and then retries the refused deed that it has had before.
  await adopt(desk.ports, fileOf(laptop));
  await retry(desk.ports, refused!.group);
  expect(desk.outbox.groups.map(({ group, state }) => [group, state])).toEqual([
    [laptop.outbox.groups[0]?.group, 'sending'],
  ]);
  expect(desk.outbox.parked).toEqual([]);
});
