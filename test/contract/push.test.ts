import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { ids, uuid } from './support/organisation.ts';
import { startServer } from './support/server.ts';

const noteOn = (ticket: string, author: string, id = randomUUID()) => ({
  kind: 'entries' as const,
  id,
  base: null,
  change: { type: 'note', subjectKind: 'tickets', subjectId: ticket, author, text: 'typed on site' },
});
const renamed = (id: string) => ({ kind: 'tickets' as const, id, base: 1, change: { subject: 'x' } });
const newTicket = (fields: object = {}) => ({
  kind: 'tickets' as const,
  id: randomUUID(),
  base: null,
  change: { subject: 'New', account: ids.accountA, ...fields },
});

test('S4 a new record is applied, gets its defaults, its ticket number and times from the op', async () => {
  const server = await startServer();
  const lead = await server.signIn('lead');
  const op = { ...newTicket(), at: Date.now() - 60_000 };
  const [result] = await lead.push(op);
  await lead.sync();
  expect(result).toMatchObject({ status: 'applied', revision: lead.get(op.id).revision });
  expect(lead.get(op.id)).toMatchObject({
    number: 'FF-1003',
    status: 'new',
    openedAt: op.at,
    activityAt: op.at,
  });
});

test('S4 the same opId again gets the same answer and has no second effect', async () => {
  const server = await startServer();
  const lead = await server.signIn('lead');
  const op = { ...newTicket(), opId: randomUUID() };
  const first = await lead.push(op);
  const { revision } = await server.store.state();
  expect(await lead.push(op)).toEqual(first);
  expect(await lead.push(op, op)).toEqual([...first, ...first]);
  expect((await server.store.state()).revision).toBe(revision);
});

test('S4 an opId of somebody else tells nothing of what it did', async () => {
  const server = await startServer();
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  const op = { ...newTicket(), opId: randomUUID() };
  await lead.push(op);
  expect(await engineer.push(op)).toMatchObject([{ status: 'rejected', code: 'forbidden' }]);
});

test('S5 different fields changed on two sides are both kept', async () => {
  const server = await startServer();
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  const { revision: base } = (await lead.sync()).get(ids.ticketA);
  await lead.push({ kind: 'tickets', id: ids.ticketA, base, change: { priority: 1 } });
  const [result] = await engineer.push({ kind: 'tickets', id: ids.ticketA, base, change: { urgency: 1 } });
  expect(result).toMatchObject({ status: 'merged', proposals: [], record: { priority: 1, urgency: 1 } });
  expect((await lead.sync()).get(ids.ticketA)).toMatchObject({ priority: 1, urgency: 1 });
});

test('S5 the same field changed on two sides keeps the first; the other becomes a proposal with its author', async () => {
  const server = await startServer();
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  const { revision: base } = (await lead.sync()).get(ids.ticketA);
  await lead.push({ kind: 'tickets', id: ids.ticketA, base, change: { subject: 'By the lead' } });
  const at = Date.now() - 5_000;
  const op = { kind: 'tickets' as const, id: ids.ticketA, base, change: { subject: 'On site' }, at };
  const [result] = await engineer.push(op);
  if (result?.status !== 'merged') throw new Error(JSON.stringify(result));
  expect(result.record).toMatchObject({ subject: 'By the lead' });
  const [proposal = ''] = result.proposals;
  expect((await lead.sync()).get(proposal)).toMatchObject({
    type: 'proposal',
    subjectId: ids.ticketA,
    author: ids.engineerAll,
    data: { field: 'subject', value: 'On site', kept: 'By the lead', editedAt: at },
  });
});

test('S5 two edits of one replica made offline, one after the other, do not conflict with each other', async () => {
  const server = await startServer();
  const engineer = await server.signIn('engineer');
  const { revision: base } = (await engineer.sync()).get(ids.ticketA);
  const edit = (subject: string) => ({
    kind: 'tickets' as const,
    id: ids.ticketA,
    base,
    change: { subject },
  });
  const results = await engineer.push(edit('first'), edit('second'));
  expect(results.map((result) => result.status)).toEqual(['applied', 'applied']);
  expect((await engineer.sync()).get(ids.ticketA)).toMatchObject({ subject: 'second' });
});

test('S5 an illegal status jump becomes a proposal', async () => {
  const server = await startServer();
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  const { revision: base } = (await lead.sync()).get(ids.ticketA);
  const status = (to: string) => ({
    kind: 'tickets' as const,
    id: ids.ticketA,
    base,
    change: { status: to },
  });
  await lead.push(status('resolved'));
  await lead.push(status('closed'));
  const [result] = await engineer.push(status('waiting'));
  expect(result).toMatchObject({ status: 'merged', record: { status: 'closed' } });
  expect(result).toHaveProperty('proposals.length', 1);
});

test('S5 a conflict in a kind without a timeline is refused, so that the value stays with its author', async () => {
  const server = await startServer();
  const [admin, other] = [await server.signIn('admin', 'one'), await server.signIn('admin', 'two')];
  const { revision: base } = (await admin.sync()).get(ids.engineerA);
  const phone = (value: string) => ({
    kind: 'people' as const,
    id: ids.engineerA,
    base,
    change: { phone: value },
  });
  await admin.push(phone('1'));
  expect(await other.push(phone('2'))).toMatchObject([{ status: 'rejected', code: 'conflict' }]);
});

test('S4 a group is applied or refused as one, and blocks nothing behind it (S6)', async () => {
  const server = await startServer();
  const engineer = await server.signIn('engineer-a');
  const group = randomUUID();
  const good = { ...noteOn(ids.ticketA, ids.engineerA), group };
  const bad = { ...noteOn(ids.ticketB, ids.engineerA), group };
  const behind = noteOn(ids.ticketA, ids.engineerA);
  const results = await engineer.push(good, bad, behind);
  expect(results).toMatchObject([
    { status: 'rejected', code: 'group-refused' },
    { status: 'rejected', code: 'not-found' },
    { status: 'applied' },
  ]);
  await engineer.sync();
  expect([good, bad, behind].map((op) => engineer.has(op.id))).toEqual([false, false, true]);
});

test('S4 a refused opId may be tried again once what stood in its way is gone', async () => {
  const server = await startServer();
  const [admin, engineer] = [await server.signIn('admin'), await server.signIn('engineer-a')];
  const op = { ...noteOn(ids.ticketB, ids.engineerA), opId: randomUUID() };
  expect(await engineer.push(op)).toMatchObject([{ status: 'rejected' }]);
  const { revision: base } = (await admin.sync()).get(ids.engineerA);
  const accounts = [ids.accountA, ids.accountB];
  await admin.push({ kind: 'people', id: ids.engineerA, base, change: { accounts } });
  expect(await engineer.push(op)).toMatchObject([{ status: 'applied' }]);
});

test('S8 a refusal never carries a record, and does not tell a hidden record from a missing one', async () => {
  const server = await startServer();
  const engineer = await server.signIn('engineer-a');
  const [hidden, absent] = await engineer.push(renamed(ids.ticketB), renamed(uuid(999)));
  expect({ ...hidden, opId: '' }).toEqual({ ...absent, opId: '' });
  expect(hidden).toMatchObject({ status: 'rejected', code: 'not-found' });
  const over = { ...newTicket(), id: ids.ticketB };
  expect(await engineer.push(over)).toMatchObject([{ status: 'rejected', code: 'forbidden' }]);
});

const refusals: [string, object, string][] = [
  ['an unknown field', { change: { colour: 'red' } }, 'invalid'],
  ['a value that does not fit', { change: { priority: 9 } }, 'invalid'],
  ['a field that the server assigns', { change: { number: 'FF-1' } }, 'server-field'],
  ['a revision', { change: { revision: 5 } }, 'server-field'],
  ['a create over an existing record', { base: null, change: { subject: 'x' } }, 'already-exists'],
  ['an unknown record', { id: uuid(999) }, 'not-found'],
  ['a deletion by an engineer', { change: { deleted: true } }, 'forbidden'],
  ['a deletion together with an edit', { change: { deleted: true, subject: 'x' } }, 'invalid'],
  ['a change of an entry', { kind: 'entries', id: ids.noteA, change: { text: 'x' } }, 'immutable'],
  [
    'a change of the directory by an engineer',
    { kind: 'people', id: ids.lead, change: { phone: '1' } },
    'forbidden',
  ],
];

test.each(refusals)('S6 %s is refused with its reason', async (_what, fields, code) => {
  const server = await startServer();
  const engineer = await server.signIn('engineer');
  const op = { kind: 'tickets' as const, id: ids.ticketA, base: 1, change: { subject: 'x' }, ...fields };
  const [result] = await engineer.push(op);
  expect(result).toMatchObject({ status: 'rejected', code });
  expect(result).not.toHaveProperty('record');
});

test('nobody writes in the name of a colleague', async () => {
  const server = await startServer();
  const engineer = await server.signIn('engineer');
  const results = await engineer.push(noteOn(ids.ticketA, ids.lead));
  expect(results).toMatchObject([{ status: 'rejected', code: 'forbidden' }]);
});

test('S8 an entry stands in the account of its ticket, whatever its sender claims', async () => {
  const server = await startServer();
  const engineer = await server.signIn('engineer');
  const op = noteOn(ids.ticketB, ids.engineerAll);
  await engineer.push({ ...op, change: { ...op.change, account: ids.accountA, ticket: ids.ticketA } });
  const stored = (await engineer.sync()).get(op.id);
  expect(stored).toMatchObject({ account: ids.accountB, ticket: ids.ticketB });
});

test('S9 a deletion by a lead travels as a tombstone, and later edits are refused', async () => {
  const server = await startServer();
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  await engineer.sync();
  const { revision: base } = (await lead.sync()).get(ids.ticketB);
  expect(
    await lead.push({ kind: 'tickets', id: ids.ticketB, base, change: { deleted: true } }),
  ).toMatchObject([{ status: 'applied' }]);
  expect((await engineer.sync()).has(ids.ticketB)).toBe(false);
  const late = { kind: 'tickets' as const, id: ids.ticketB, base, change: { subject: 'late' } };
  expect(await engineer.push(late)).toMatchObject([{ status: 'rejected', code: 'deleted' }]);
});

test('S10 a clock that runs ahead does not keep a ticket on top of every list', async () => {
  const server = await startServer();
  const lead = await server.signIn('lead');
  const { revision: base } = (await lead.sync()).get(ids.ticketA);
  const activityAt = Date.now() + 365 * 86_400_000;
  await lead.push({ kind: 'tickets', id: ids.ticketA, base, change: { activityAt }, at: activityAt });
  expect((await lead.sync()).get(ids.ticketA)['activityAt']).toBeLessThanOrEqual(Date.now());
});

test('S2 a base of the future, as after a restored backup, loses nothing: what differs becomes a proposal', async () => {
  const server = await startServer();
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  const { revision: base } = (await lead.sync()).get(ids.ticketA);
  await lead.push({ kind: 'tickets', id: ids.ticketA, base, change: { subject: 'By the lead' } });
  const [result] = await engineer.push({
    kind: 'tickets',
    id: ids.ticketA,
    base: 1_000_000,
    change: { subject: 'From before the restore' },
  });
  expect(result).toMatchObject({ status: 'merged', record: { subject: 'By the lead' } });
  expect(result).toHaveProperty('proposals.length', 1);
});
