import { expect, test } from 'vitest';
import { kinds } from '../../shared/records/kinds.ts';
import { ids, item, PARTNER } from './support/organisation.ts';
import { startServer, type TestServer } from './support/server.ts';

async function edit(server: TestServer, kind: 'tickets' | 'people' | 'accounts', id: string, change: object) {
  const admin = await server.signIn('admin');
  const { revision: base } = (await admin.sync()).get(id);
  const [result] = await admin.push({ kind, id, base, change: { ...change } });
  expect(result).toMatchObject({ status: 'applied' });
}

const all = Object.values(ids);

test('S8 a lead sees everything; an engineer of one account sees that account alone', async () => {
  const server = await startServer();
  const lead = await (await server.signIn('lead')).sync();
  expect(all.filter((id) => !lead.has(id))).toEqual([]);
  const engineer = await (await server.signIn('engineer-a')).sync();
  const hidden = [ids.accountB, ids.ticketB, ids.feeA];
  expect(all.filter((id) => !engineer.has(id)).sort()).toEqual([...hidden].sort());
});

test('S8 a partner sees tickets handed over and what the customer may read there, and nothing else', async () => {
  const server = await startServer();
  const partner = await (await server.signIn('partner')).sync();
  const people = [ids.lead, ids.admin, ids.engineerA, ids.engineerAll, ids.partner, ids.advisor, ids.left];
  const visible = [ids.ticketHanded, ids.noteHanded, ...people];
  expect([...partner.records.keys()].sort()).toEqual([...visible].sort());
  expect(partner.get(ids.engineerAll)).toMatchObject({ phone: null, login: null });
  expect(JSON.stringify([...partner.records.values()])).not.toContain('hidden');
});

test('S8 a ticket handed to a partner back-fills with its public entries; taken back, both are removed', async () => {
  const server = await startServer();
  const partner = await (await server.signIn('partner')).sync();
  await edit(server, 'tickets', ids.ticketA, { partner: PARTNER });
  await partner.sync(1);
  expect([partner.has(ids.ticketA), partner.has(ids.noteA)]).toEqual([true, true]);
  await edit(server, 'tickets', ids.ticketA, { partner: null });
  await partner.sync();
  expect([partner.has(ids.ticketA), partner.has(ids.noteA)]).toEqual([false, false]);
  expect(partner.has(ids.ticketHanded)).toBe(true);
  expect(partner.removed.sort()).toEqual([ids.ticketA, ids.noteA].sort());
});

test('S8 gaining an account back-fills what is older than the checkpoint, by pages and without repetitions', async () => {
  const server = await startServer();
  const entries = Array.from({ length: 25 }, (_, n) => {
    const id = `01890000-0000-7000-8000-${String(700 + n).padStart(12, '0')}`;
    const subject = {
      subjectKind: 'tickets',
      subjectId: ids.ticketB,
      ticket: ids.ticketB,
      account: ids.accountB,
    };
    return item('entries', { id, type: 'note', ...subject });
  });
  await server.store.importBatch(entries);
  const engineer = await (await server.signIn('engineer-a')).sync();
  await edit(server, 'people', ids.engineerA, { accounts: [ids.accountA, ids.accountB] });
  const seen: string[] = [];
  let page = await engineer.pullPage('entries', null, 3);
  for (; page.hasMore; page = await engineer.pullPage('entries', page.after, 3)) {
    seen.push(...page.records.map(({ id }) => id));
  }
  seen.push(...page.records.map(({ id }) => id));
  expect(seen.length).toBe(28);
  expect(new Set(seen).size).toBe(28);
  await engineer.sync(4);
  expect(entries.every(({ record }) => engineer.has(record.id))).toBe(true);
  expect([engineer.has(ids.accountB), engineer.has(ids.ticketB)]).toEqual([true, true]);
  expect(engineer.removed).toEqual([]);
});

test('S8 losing an account removes its records, also those that changed since the checkpoint', async () => {
  const server = await startServer();
  const engineer = await (await server.signIn('engineer')).sync();
  await edit(server, 'tickets', ids.ticketB, { subject: 'changed meanwhile' });
  await edit(server, 'people', ids.engineerAll, { accounts: [ids.accountA] });
  await engineer.sync();
  expect([ids.accountB, ids.ticketB].map((id) => engineer.has(id))).toEqual([false, false]);
  expect([ids.accountA, ids.ticketA, ids.noteA].map((id) => engineer.has(id))).toEqual([true, true, true]);
  expect(engineer.removed.sort()).toEqual([ids.accountB, ids.ticketB].sort());
});

test('S8 access that changes again in the middle of a back-fill leaves nothing behind and misses nothing', async () => {
  const server = await startServer();
  const engineer = await (await server.signIn('engineer-a')).sync();
  const entries = Array.from({ length: 9 }, (_, n) => {
    const id = `01890000-0000-7000-8000-${String(800 + n).padStart(12, '0')}`;
    const subject = {
      subjectKind: 'tickets',
      subjectId: ids.ticketB,
      ticket: ids.ticketB,
      account: ids.accountB,
    };
    return item('entries', { id, type: 'note', ...subject });
  });
  await server.store.importBatch(entries);
  // Everything read with the narrow view, then half of a back-fill, then the account is lost again.
  let page = await engineer.pullPage('entries', null, 100);
  await edit(server, 'people', ids.engineerA, { accounts: [ids.accountA, ids.accountB] });
  page = await engineer.pullPage('entries', page.after, 2);
  expect(page.records).toHaveLength(2);
  const half = page.records.map(({ id }) => id);
  await edit(server, 'people', ids.engineerA, { accounts: [ids.accountA] });
  page = await engineer.pullPage('entries', page.after, 100);
  expect(page.removed).toEqual(expect.arrayContaining(half));
  expect(page.records).toEqual([]);
  expect(page.hasMore).toBe(false);
});

test('S8 a ticket that moves to another account takes its entries along', async () => {
  const server = await startServer();
  const engineer = await (await server.signIn('engineer-a')).sync();
  const advisor = await (await server.signIn('advisor')).sync();
  expect([advisor.has(ids.ticketA), advisor.has(ids.noteA)]).toEqual([false, false]);
  await edit(server, 'tickets', ids.ticketA, { account: ids.accountB });
  await Promise.all([engineer.sync(), advisor.sync()]);
  expect([engineer.has(ids.ticketA), engineer.has(ids.noteA)]).toEqual([false, false]);
  expect([advisor.has(ids.ticketA), advisor.has(ids.noteA)]).toEqual([true, true]);
  expect(advisor.get(ids.noteA)).toMatchObject({ account: ids.accountB });
});

test('S8 the advisor of an account sees its money; his successor does, he no longer', async () => {
  const server = await startServer();
  const advisor = await (await server.signIn('advisor')).sync();
  expect(advisor.has(ids.feeA)).toBe(false);
  await edit(server, 'accounts', ids.accountA, { advisor: ids.advisor });
  expect((await advisor.sync()).has(ids.feeA)).toBe(true);
  await edit(server, 'accounts', ids.accountA, { advisor: null });
  expect((await advisor.sync()).has(ids.feeA)).toBe(false);
});

test('S8 somebody who left is told to remove everything, and can write nothing', async () => {
  const server = await startServer();
  const engineer = await (await server.signIn('engineer')).sync();
  const had = engineer.records.size;
  await edit(server, 'people', ids.engineerAll, { active: false });
  await engineer.sync();
  expect(engineer.records.size).toBe(0);
  expect(new Set(engineer.removed).size).toBe(had);
  const op = { kind: 'tickets' as const, id: ids.ticketA, base: 1, change: { subject: 'x' } };
  expect(await engineer.push(op)).toMatchObject([{ status: 'rejected', code: 'not-found' }]);
});

test('S8 a partner may report progress on his ticket and nothing more', async () => {
  const server = await startServer();
  const partner = await (await server.signIn('partner')).sync();
  const { revision: base } = partner.get(ids.ticketHanded);
  const change = (fields: object) => ({
    kind: 'tickets' as const,
    id: ids.ticketHanded,
    base,
    change: { ...fields },
  });
  expect(await partner.push(change({ status: 'in-progress' }), change({ priority: 1 }))).toMatchObject([
    { status: 'applied' },
    { status: 'rejected', code: 'forbidden' },
  ]);
});

test('S8 an answer kept for an opId is not given again with a record that was lost meanwhile', async () => {
  const server = await startServer();
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  const { revision: base } = (await lead.sync()).get(ids.ticketB);
  await lead.push({ kind: 'tickets', id: ids.ticketB, base, change: { priority: 1 } });
  const opId = '01890000-0000-7000-8000-0000000000ff';
  const op = { opId, kind: 'tickets' as const, id: ids.ticketB, base, change: { urgency: 1 } };
  expect(await engineer.push(op)).toMatchObject([{ status: 'merged', record: { id: ids.ticketB } }]);
  await edit(server, 'people', ids.engineerAll, { accounts: [ids.accountA] });
  const [again] = await engineer.push(op);
  expect(again).toMatchObject({ status: 'applied' });
  expect(again).not.toHaveProperty('record');
});

test('S2 a checkpoint of another person, another kind or another epoch is not taken', async () => {
  const server = await startServer();
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  const { after } = await lead.pullPage('tickets', null, 10);
  const pullWith = async (client: typeof lead, kind: string, checkpoint: string) => {
    const body = { protocol: 1, replica: 'r', kinds: { [kind]: { after: checkpoint, limit: 10 } } };
    const answer = await client.post('/api/sync/pull', body);
    return { status: answer.status, code: ((await answer.json()) as { code?: string }).code };
  };
  const invalid = { status: 400, code: 'invalid-checkpoint' };
  expect(await pullWith(engineer, 'tickets', after)).toEqual(invalid);
  expect(await pullWith(lead, 'entries', after)).toEqual(invalid);
  expect(await pullWith(lead, 'tickets', `x${after}`)).toEqual(invalid);
  expect(await pullWith(lead, 'tickets', after)).toMatchObject({ status: 200 });
  await server.store.newEpoch();
  expect(await pullWith(lead, 'tickets', after)).toEqual(invalid);
});

test('S3 pages are full after filtering, hasMore is exact, and the total counts what the person sees', async () => {
  const server = await startServer();
  const engineer = await server.signIn('engineer-a');
  const first = await engineer.pullPage('tickets', null, 1);
  expect([first.records.length, first.hasMore, first.total]).toEqual([1, true, 2]);
  const second = await engineer.pullPage('tickets', first.after, 1);
  expect([second.records.length, second.hasMore, second.total]).toEqual([1, false, undefined]);
  const third = await engineer.pullPage('tickets', second.after, 1);
  expect([third.records.length, third.hasMore]).toEqual([0, false]);
  expect((await (await server.signIn('lead')).sync(1, kinds)).has(ids.ticketB)).toBe(true);
});
