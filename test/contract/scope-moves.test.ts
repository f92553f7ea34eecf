import { expect, test } from 'vitest';
import { editTicket } from '../../shared/commands/tickets.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { ids, item, uuid } from './support/organisation.ts';
import { replicaOf } from './support/replica.ts';
import { startServer, type TestServer } from './support/server.ts';

const hanging = {
  commitment: uuid(71),
  visit: uuid(72),
  entryOfVisit: uuid(73),
  entryOfCommitment: uuid(74),
};

/** Ticket A with a step and a visit for it, each with a line of its own. */
async function withWork(): Promise<TestServer> {
  const server = await startServer();
  const account = ids.accountA;
  const line = { type: 'note', account };
  await server.store.importBatch([
    item('commitments', {
      id: hanging.commitment,
      type: 'step',
      what: 'Order part',
      account,
      ticket: ids.ticketA,
      madeAt: 1,
      dueAt: 2,
    }),
    item('visits', {
      id: hanging.visit,
      purpose: 'Repair',
      account,
      tickets: [ids.ticketA],
      startsAt: 1,
      endsAt: 2,
    }),
    item('entries', {
      id: hanging.entryOfCommitment,
      ...line,
      subjectKind: 'commitments',
      subjectId: hanging.commitment,
      ticket: ids.ticketA,
    }),
    item('entries', { id: hanging.entryOfVisit, ...line, subjectKind: 'visits', subjectId: hanging.visit }),
  ]);
  return server;
}

async function move(
  server: TestServer,
  kind: 'tickets' | 'visits' | 'commitments',
  id: string,
): Promise<void> {
  const admin = await (await server.signIn('admin')).sync();
  const { revision: base } = admin.get(id);
  expect(await admin.push({ kind, id, base, change: { account: ids.accountB } })).toMatchObject([
    { status: 'applied' },
  ]);
}

test.each([
  ['tickets', ids.ticketA, ids.noteA],
  ['visits', hanging.visit, hanging.entryOfVisit],
  ['commitments', hanging.commitment, hanging.entryOfCommitment],
] as const)(
  'S8 %s that move to another account leave those who lose them, reach those who gain them, and take their entries along',
  async (kind, id, entry) => {
    const server = await withWork();
    const loser = await (await server.signIn('engineer-a')).sync();
    const gainer = await (await server.signIn('advisor')).sync();
    expect([loser.has(id), loser.has(entry)]).toEqual([true, true]);
    expect([gainer.has(id), gainer.has(entry)]).toEqual([false, false]);
    await move(server, kind, id);
    await Promise.all([loser.sync(1), gainer.sync(1)]);
    expect([loser.has(id), loser.has(entry)]).toEqual([false, false]);
    expect([gainer.has(id), gainer.has(entry)]).toEqual([true, true]);
    expect(loser.removed).toEqual(expect.arrayContaining([id, entry]));
    expect(gainer.get(entry)).toMatchObject({ account: ids.accountB });
  },
);

test('S8 a replica that was away while a ticket moved twice ends with what it may see', async () => {
  const server = await withWork();
  const loser = await (await server.signIn('engineer-a')).sync();
  await move(server, 'tickets', ids.ticketA);
  const admin = await (await server.signIn('admin')).sync();
  const { revision: base } = admin.get(ids.ticketA);
  await admin.push({ kind: 'tickets', id: ids.ticketA, base, change: { account: ids.accountA } });
  await loser.sync();
  expect([loser.has(ids.ticketA), loser.has(ids.noteA)]).toEqual([true, true]);
  expect(loser.get(ids.noteA)).toMatchObject({ account: ids.accountA });
});

test('S8 what a person typed on a ticket that moved away meanwhile is refused, and the refusal tells nothing of it', async () => {
  const server = await withWork();
  const loser = await (await server.signIn('engineer-a')).sync();
  const { revision: base } = loser.get(ids.ticketA);
  await move(server, 'tickets', ids.ticketA);
  const note = {
    kind: 'entries' as const,
    id: uuid(75),
    base: null,
    change: {
      type: 'note',
      subjectKind: 'tickets',
      subjectId: ids.ticketA,
      author: ids.engineerA,
      text: 'x',
    },
  };
  const results = await loser.push(
    { kind: 'tickets', id: ids.ticketA, base, change: { subject: 'mine' } },
    note,
    { kind: 'tickets', id: uuid(998), base, change: { subject: 'mine' } },
  );
  const [moved, , missing] = results.map((result) => ({ ...result, opId: '' }));
  expect(moved).toEqual(missing);
  for (const result of results) {
    expect(result).toMatchObject({ status: 'rejected', code: 'not-found' });
    expect(result).not.toHaveProperty('record');
  }
  expect(JSON.stringify(results)).not.toContain(ids.accountB);
});

test('S2 S8 work that is kept in case of a restore leaves with the record that the person lost', async () => {
  const server = await withWork();
  const device = await (await replicaOf(server, 'engineer-a')).sync();
  const edit = (id: string, subject: string) =>
    device.dispatch(ids.engineerA, (context) =>
      editTicket(context, device.table('tickets').get(id) as Ticket, { subject }),
    );
  await edit(ids.ticketA, 'Mine');
  await edit(ids.ticketHanded, 'Also mine');
  await device.sync();
  expect(device.settled.size).toBe(2);
  await move(server, 'tickets', ids.ticketA);
  await device.sync();
  const kept = JSON.stringify([...device.settled.values()]);
  expect(kept).toContain('Also mine');
  expect(kept).not.toContain(ids.ticketA);
});

test('S8 an edit that would move a record out of its writer’s sight is refused and changes nothing', async () => {
  const server = await withWork();
  const engineer = await (await server.signIn('engineer-a')).sync();
  const { revision: base } = engineer.get(ids.ticketA);
  const op = { kind: 'tickets' as const, id: ids.ticketA, base, change: { account: ids.accountB } };
  expect(await engineer.push(op)).toMatchObject([{ status: 'rejected', code: 'forbidden' }]);
  expect((await engineer.sync()).get(ids.ticketA)).toMatchObject({ account: ids.accountA, revision: base });
});
