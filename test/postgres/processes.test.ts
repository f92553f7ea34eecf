import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../sync-server/store/open-store.ts';
import { fill, ids, item } from '../contract/support/organisation.ts';
import { listen, revisionOf } from '../contract/support/listen.ts';
import { serve, type TestServer } from '../contract/support/server.ts';
import { newDatabase, runSql } from '../support/postgres/database.ts';

/** Well below the 10 s after which a process looks by itself: what comes in time was told (NOTIFY). */
const told = { timeout: 8_000 };

/** Two servers on one database, as two processes are: they share nothing but its address. */
async function twoServers(): Promise<{ url: string; here: TestServer; there: TestServer }> {
  const url = await newDatabase();
  const store = await openStore('', url);
  await fill(store);
  return { url, here: await serve(store), there: await serve(await openStore('', url)) };
}

test('S7 a push to one process is poked on the streams of the other', told, async () => {
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

test('S8 access taken in one process ends at once in the other, and is told there', told, async () => {
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

test('S8 a device revoked in one process is wiped by the stream of the other', told, async () => {
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

test('S2 checkpoints and tokens of one process are good in the other', async () => {
  const { here, there } = await twoServers();
  const lead = await here.signIn('lead');
  const { after } = await lead.pullPage('tickets', null, 1);
  const elsewhere = { ...lead, url: there.url };
  const answer = await fetch(`${elsewhere.url}/api/sync/pull`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lead.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ protocol: 1, replica: 'r', kinds: { tickets: { after, limit: 10 } } }),
  });
  expect(answer.status).toBe(200);
});

test('S7 a listener that lost its connection catches up with what it missed', told, async () => {
  const url = await newDatabase();
  const [store, other] = [await openStore('', url), await openStore('', url)];
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

/** Counts calls of a watcher, and waits for the next one. */
function watch(store: { watch: (listener: () => void) => () => void }): { next: () => Promise<void> } {
  let [calls, awaited] = [0, 0];
  let wake = (): void => undefined;
  const stop = store.watch(() => {
    calls += 1;
    wake();
  });
  onTestFinished(stop);
  return {
    async next() {
      awaited += 1;
      while (calls < awaited) await new Promise<void>((resolve) => (wake = resolve));
      awaited = calls;
    },
  };
}
