import { expect, test, vi } from 'vitest';
import type { Client } from './support/client.ts';
import { listen, revisionOf } from './support/listen.ts';
import { fill, ids, item, uuid } from './support/organisation.ts';
import { serve, startServer, type TestServer } from './support/server.ts';
import { newPlace, openPlace } from './support/test-store.ts';

interface Ear {
  client: Client;
  /** Revisions poked from now until one of at least this revision, which is the last of the list. */
  until: (revision: number) => Promise<number[]>;
}

/** Streams of these people, past what everybody is poked for at the beginning. */
async function ears(server: TestServer, ...logins: string[]): Promise<Ear[]> {
  const all = await Promise.all(logins.map((login) => ear(server, login)));
  const { revision } = await commit(server, 'policies', {
    id: uuid(900),
    type: 'calendar',
    name: 'For everyone',
  });
  await Promise.all(all.map(({ until }) => until(revision)));
  return all;
}

async function ear(server: TestServer, login: string): Promise<Ear> {
  const client = await (await server.signIn(login)).sync();
  const next = await listen(client);
  const until = async (revision: number): Promise<number[]> => {
    const revisions: number[] = [];
    while ((revisions.at(-1) ?? -1) < revision) {
      const event = await next();
      if (event === null) throw new Error(`The stream of ${login} ended.`);
      if (event.event === 'poke') revisions.push(revisionOf(event));
    }
    return revisions;
  };
  return { client, until };
}

let names = 0;

/** Write one record past all rules; a new name makes it another state. */
async function commit(
  { store }: Pick<TestServer, 'store'>,
  kind: Parameters<typeof item>[0],
  record: Record<string, unknown>,
): Promise<{ revision: number }> {
  names += 1;
  const text = kind === 'tickets' ? { subject: `subject ${names}` } : { name: `name ${names}` };
  await store.importBatch([item(kind, kind === 'entries' ? record : { ...record, ...text })]);
  return store.state();
}

const ofA = (server: TestServer) =>
  commit(server, 'assets', { id: uuid(901), type: 'host', account: ids.accountA });
const ofB = (server: TestServer) =>
  commit(server, 'assets', { id: uuid(902), type: 'host', account: ids.accountB });

test('S7 S8 a stream is poked for what its person may see, and never for anything else', async () => {
  const server = await startServer();
  const [a, b, lead] = await ears(server, 'engineer-a', 'advisor', 'lead');
  const [first, second, third] = [await ofB(server), await ofA(server), await ofB(server)];
  expect(await a?.until(second.revision)).toEqual([second.revision]);
  const heard = await b?.until(third.revision);
  expect(heard?.every((revision) => [first.revision, third.revision].includes(revision))).toBe(true);
  await lead?.until(third.revision);
});

test('S7 S8 a partner is poked for what was handed over, and not for what is said about it inside', async () => {
  const server = await startServer();
  const [partner] = await ears(server, 'partner');
  const line = { subjectKind: 'tickets', subjectId: ids.ticketHanded, ticket: ids.ticketHanded };
  const note = { ...line, type: 'note', text: 'words', account: ids.accountA };
  await commit(server, 'entries', { ...note, id: uuid(911), internal: true });
  await ofA(server);
  const { revision } = await commit(server, 'entries', { ...note, id: uuid(912), internal: false });
  expect(await partner?.until(revision)).toEqual([revision]);
});

test('S7 S8 gained access is poked for from then on, and lost access no more', async () => {
  const server = await startServer();
  const [a, admin] = await ears(server, 'engineer-a', 'admin');
  const { revision: base } = (await admin!.client.sync()).get(ids.engineerA);
  const change = { accounts: [ids.accountB] };
  await admin!.client.push({ kind: 'people', id: ids.engineerA, base, change });
  const { revision: moved } = await server.store.state();
  await a?.until(moved);
  await ofA(server);
  const { revision } = await ofB(server);
  expect(await a?.until(revision)).toEqual([revision]);
});

test('S7 S8 of a ticket that moves to another account, those who lose it and those who gain it are poked', async () => {
  const server = await startServer();
  const [loser, gainer, admin] = await ears(server, 'engineer-a', 'advisor', 'admin');
  const { revision: base } = (await admin!.client.sync()).get(ids.ticketA);
  const change = { account: ids.accountB };
  await admin!.client.push({ kind: 'tickets', id: ids.ticketA, base, change });
  const { revision } = await server.store.state();
  expect(await loser?.until(revision)).toEqual([revision]);
  expect(await gainer?.until(revision)).toEqual([revision]);
  expect((await loser?.client.sync())?.has(ids.ticketA)).toBe(false);
  expect((await gainer?.client.sync())?.has(ids.ticketA)).toBe(true);
});

test('S7 S9 who had a record is poked when it is deleted', async () => {
  const server = await startServer();
  const [a, admin] = await ears(server, 'engineer-a', 'admin');
  const { revision: base } = (await admin!.client.sync()).get(ids.assetA);
  await admin!.client.push({ kind: 'assets', id: ids.assetA, base, change: { deleted: true } });
  const { revision } = await server.store.state();
  expect(await a?.until(revision)).toEqual([revision]);
  expect((await a?.client.sync())?.has(ids.assetA)).toBe(false);
});

test('S7 of many commits a stream hears less often, and the newest in any case', async () => {
  const server = await startServer();
  const [lead] = await ears(server, 'lead');
  let revision = 0;
  for (let n = 0; n < 40; n += 1) ({ revision } = await ofA(server));
  const heard = await lead?.until(revision);
  expect(heard?.at(-1)).toBe(revision);
  expect((await lead?.client.sync())?.get(uuid(901))).toMatchObject({ revision });
});

test('S7 what another process writes is poked to whom it concerns', async () => {
  const place = await newPlace();
  const [store, other] = [await openPlace(place), await openPlace(place)];
  await fill(store);
  const server = await serve(store);
  const [a] = await ears(server, 'engineer-a');
  const { revision } = await commit({ store: other }, 'assets', {
    id: uuid(901),
    type: 'host',
    account: ids.accountA,
  });
  await a?.until(revision);
  expect((await a?.client.sync())?.has(uuid(901))).toBe(true);
  await other.close();
});

test('S7 S8 a poll is answered by what its person may see, and not by anything else', async () => {
  const server = await startServer();
  const [a, lead] = await ears(server, 'engineer-a', 'lead');
  const { revision: known } = await server.store.state();
  const { revision: unseen } = await ofB(server);
  await lead?.until(unseen);
  const waiting = a!.client.request(`/api/sync/wait?after=${known}`).then((answer) => answer.json());
  const { revision } = await ofA(server);
  expect(await waiting).toMatchObject({ revision });
});

test('S3 S7 while somebody listens, what is known to hold nothing new is not asked of the store', async () => {
  const server = await startServer();
  const [a, lead] = await ears(server, 'engineer-a', 'lead');
  await a?.client.sync();
  const asked = vi.spyOn(server.store, 'scopeRows');
  const unseen = await ofB(server);
  await lead?.until(unseen.revision);
  await a?.client.sync();
  expect(asked).not.toHaveBeenCalled();
  const seen = await ofA(server);
  await lead?.until(seen.revision);
  await a?.client.sync();
  expect(a?.client.get(uuid(901))).toMatchObject({ revision: seen.revision });
  expect(asked.mock.calls.map(([{ kind }]) => kind)).toEqual(['assets']);
});

test('S3 S7 what is committed while a pull reads is not passed over', async () => {
  const server = await startServer();
  const [a] = await ears(server, 'engineer-a');
  await a?.client.sync();
  const { revision } = await ofA(server);
  await a?.until(revision);
  const read = server.store.scopeRows.bind(server.store);
  vi.spyOn(server.store, 'scopeRows').mockImplementationOnce(async (query) => {
    // First in a scope that held nothing new so far, then in the one that is being read.
    await commit(server, 'assets', { id: uuid(903), type: 'host', account: null });
    await ofA(server);
    return read(query);
  });
  await a?.client.sync();
  await a?.client.sync();
  expect(a?.client.has(uuid(903))).toBe(true);
});
