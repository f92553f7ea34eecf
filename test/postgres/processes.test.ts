import { EventEmitter, once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { PostgresStore } from '../../sync-server/store/postgres/postgres-store.ts';
import type { Store } from '../../sync-server/store/store.ts';
import { Client } from '../contract/support/client.ts';
import { fill, ids, item } from '../contract/support/organisation.ts';
import { listen, revisionOf } from '../contract/support/listen.ts';
import { serve, type TestServer } from '../contract/support/server.ts';
import { newDatabase, runSql } from '../support/postgres/database.ts';

/** Stores that never look for themselves: what they hear of was told (NOTIFY). */
const open = (url: string) => PostgresStore.open(url, null);

const patience = { timeout: 90_000 };

/** Two servers on one database, as two processes are: they share nothing but its address. */
async function twoServers(): Promise<{ url: string; here: TestServer; there: TestServer }> {
  const url = await newDatabase();
  const store = await open(url);
  await fill(store);
  return { url, here: await serve(store), there: await serve(await open(url)) };
}

test('S7 a push to one process is poked on the streams of the other', patience, async () => {
  const { here, there } = await twoServers();
  const [lead, engineer] = [await here.signIn('lead'), await there.signIn('engineer')];
  const next = await listen(engineer);
  const before = revisionOf(await next());
  await lead.push({ kind: 'tickets', id: ids.ticketA, base: before, change: { priority: 1 } });
  let event = await next();
  while (revisionOf(event) === before) event = await next();
  expect(event).toEqual({ event: 'poke', data: { revision: before + 1 } });
  expect((await engineer.sync()).get(ids.ticketA)).toMatchObject({ priority: 1 });
});

test(
  'S7 S8 what is pushed to one process is poked in the other to those who may see it',
  patience,
  async () => {
    const { here, there } = await twoServers();
    const lead = await here.signIn('lead');
    const next = await listen(await there.signIn('engineer-a'));
    const move = async (id: string, priority: number): Promise<number> => {
      const { revision } = await here.store.state();
      await lead.push({ kind: 'tickets', id, base: revision, change: { priority } });
      return revision + 1;
    };
    // Everybody is poked at the beginning, for want of knowing better.
    const first = await move(ids.ticketA, 1);
    let event = await next();
    while (revisionOf(event) < first) event = await next();
    await move(ids.ticketB, 1);
    const last = await move(ids.ticketA, 2);
    expect(await next()).toEqual({ event: 'poke', data: { revision: last } });
  },
);

test('S8 access taken in one process ends at once in the other, and is told there', patience, async () => {
  const { here, there } = await twoServers();
  const admin = await (await here.signIn('admin')).sync();
  const engineer = await (await there.signIn('engineer')).sync();
  const next = await listen(engineer);
  await next();
  const { revision: base } = admin.get(ids.engineerAll);
  const accounts = [ids.accountA];
  await admin.push({ kind: 'people', id: ids.engineerAll, base, change: { accounts } });
  // The very next request of the other process knows it, whether it was told or not.
  expect((await engineer.sync()).has(ids.ticketB)).toBe(false);
  let event = await next();
  while (event?.event === 'poke') event = await next();
  expect(event).toEqual({ event: 'access', data: {} });
});

test('S8 a device revoked in one process is wiped by the stream of the other', patience, async () => {
  const { here, there } = await twoServers();
  const admin = await here.signIn('admin');
  const next = await listen(await there.signIn('engineer', 'lost-laptop'));
  await next();
  const answer = await admin.post('/api/devices/lost-laptop/revoke', { person: ids.engineerAll });
  expect(answer.status).toBe(200);
  let event = await next();
  while (event?.event === 'poke') event = await next();
  expect(event).toEqual({ event: 'wipe', data: {} });
});

test('S2 checkpoints and tokens of one process are good in the other', patience, async () => {
  const { here, there } = await twoServers();
  const lead = await here.signIn('lead');
  const { after } = await lead.pullPage('tickets', null, 1);
  const page = await new Client(there.url, lead.token, lead.replica).pullPage('tickets', after, 10);
  expect(page.records).toHaveLength(2);
});

test('S7 a listener that lost its connection catches up with what it missed', patience, async () => {
  const url = await newDatabase();
  const [store, other] = [await open(url), await open(url)];
  onTestFinished(() => store.close());
  onTestFinished(() => other.close());
  const watched = watch(store);
  await watched.next();
  await runSql(
    url,
    // The one connection that listens, and nothing else.
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query = 'LISTEN fieldfare'`,
  );
  await other.importBatch([item('accounts', { id: ids.accountA, name: 'While it was away' })]);
  await watched.next();
  expect((await store.state()).revision).toBe(1);
  // And it hears again.
  await other.importBatch([item('accounts', { id: ids.accountB, name: 'Later' })]);
  await watched.next();
  expect((await store.state()).revision).toBe(2);
});

/** Waits for calls of a watcher; those that came while nobody waited count as one. */
function watch(store: Store): { next: () => Promise<void> } {
  const calls = new EventEmitter();
  let missed = false;
  onTestFinished(
    store.watch(() => {
      missed = !calls.emit('call');
    }),
  );
  return {
    async next() {
      if (!missed) await once(calls, 'call');
      missed = false;
    },
  };
}
