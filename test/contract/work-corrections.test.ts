import { expect, test } from 'vitest';
import { correctWork, logWork, withdrawWork, type WorkFields } from '../../shared/commands/work.ts';
import { subjectOf } from '../../shared/commands/subject.ts';
import type { Entry } from '../../shared/records/entry.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { workLines } from '../../shared/work/work-line.ts';
import type { MemoryReplica } from '../support/memory-replica.ts';
import { ids } from './support/organisation.ts';
import { replicaOf } from './support/replica.ts';
import { startServer, type TestServer } from './support/server.ts';

const fields: WorkFields = { type: 'time', minutes: 50, startedAt: 5_000, text: 'Belt tightened' };
const workOn = (device: MemoryReplica) =>
  ([...device.table('entries').values()] as Entry[]).filter(({ type }) => type === 'time');
const counted = (device: MemoryReplica) => workLines(workOn(device));

/** A line of 50 minutes that engineer A wrote on ticket A. */
async function withLine(server: TestServer): Promise<Entry> {
  const device = await (await replicaOf(server, 'engineer-a')).sync();
  const ticket = subjectOf('tickets', device.table('tickets').get(ids.ticketA) as Ticket);
  await device.dispatch(ids.engineerA, (context) => logWork(context, ticket, fields));
  await device.sync();
  const [line] = workOn(device);
  if (line === undefined) throw new Error('The line was not taken.');
  return line;
}

test('S8 nobody corrects or withdraws the work of a colleague: it is parked, and the line counts as it was', async () => {
  const server = await startServer();
  const line = await withLine(server);
  const other = await (await replicaOf(server, 'engineer')).sync();
  await other.dispatch(ids.engineerAll, (context) => correctWork(context, line, { ...fields, minutes: 5 }));
  await other.dispatch(ids.engineerAll, (context) => withdrawWork(context, line));
  await other.sync();
  expect(other.outbox.parked.map(({ code }) => code)).toEqual(['forbidden', 'forbidden']);
  const lead = await (await replicaOf(server, 'lead')).sync();
  expect(counted(lead)).toMatchObject([{ minutes: 50, person: ids.engineerA }]);
});

test('S8 a correction that claims the work for its author is refused like any other', async () => {
  const server = await startServer();
  const line = await withLine(server);
  const other = await (await replicaOf(server, 'engineer')).sync();
  await other.dispatch(ids.engineerAll, (context) =>
    correctWork(context, line, { ...fields, minutes: 5 }).map((change) =>
      change.kind === 'entries'
        ? { ...change, change: { ...change.change, data: { minutes: 5, supersedes: line.id } } }
        : change,
    ),
  );
  await other.sync();
  expect(other.outbox.parked.map(({ code }) => code)).toEqual(['forbidden']);
});

test('S8 nobody writes work down in the name of a colleague', async () => {
  const server = await startServer();
  const other = await (await replicaOf(server, 'engineer')).sync();
  const ticket = subjectOf('tickets', other.table('tickets').get(ids.ticketA) as Ticket);
  await other.dispatch(ids.engineerAll, (context) =>
    logWork(context, ticket, fields).map((change) =>
      change.kind === 'entries'
        ? { ...change, change: { ...change.change, data: { minutes: 5, person: ids.engineerA } } }
        : change,
    ),
  );
  await other.sync();
  expect(other.outbox.parked.map(({ code }) => code)).toEqual(['forbidden']);
});

test('a lead corrects the line of an engineer, whose work it stays, and who may correct it again', async () => {
  const server = await startServer();
  const line = await withLine(server);
  const lead = await (await replicaOf(server, 'lead')).sync();
  await lead.dispatch(ids.lead, (context) => correctWork(context, line, { ...fields, minutes: 40 }));
  await lead.sync();
  expect(lead.outbox.parked).toEqual([]);
  const engineer = await (await replicaOf(server, 'engineer-a')).sync();
  const [corrected] = counted(engineer);
  expect(corrected).toMatchObject({ minutes: 40, person: ids.engineerA, entry: { author: ids.lead } });
  await engineer.dispatch(ids.engineerA, (context) =>
    correctWork(context, corrected?.entry ?? line, { ...fields, minutes: 45 }),
  );
  await engineer.sync();
  expect(engineer.outbox.parked).toEqual([]);
  expect(counted(await lead.sync())).toMatchObject([{ minutes: 45, person: ids.engineerA }]);
});
