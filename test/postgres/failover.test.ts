import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { findPostgres } from '../../build/find-postgres.mjs';
import { openStore } from '../../sync-server/store/open-store.ts';
import type { Client } from '../contract/support/client.ts';
import { listen, revisionOf } from '../contract/support/listen.ts';
import { fill, ids } from '../contract/support/organisation.ts';
import { serve, type TestServer } from '../contract/support/server.ts';
import { startCluster, type Cluster } from '../support/postgres/cluster.ts';
import { newDatabase, runSql } from '../support/postgres/database.ts';

const patience = { timeout: 90_000 };

async function ownCluster(): Promise<Cluster> {
  const cluster = await startCluster(findPostgres() ?? '');
  onTestFinished(() => cluster.stop());
  return cluster;
}

async function serverOn(url: string): Promise<TestServer> {
  const store = await openStore('', url);
  await fill(store);
  return serve(store);
}

const note = (opId: string = randomUUID()) => ({
  opId,
  kind: 'entries' as const,
  id: opId,
  base: null,
  at: 1,
  change: { type: 'note', subjectKind: 'tickets', subjectId: ids.ticketA, text: 'typed on site' },
});

function post(client: Client, op: object): Promise<Response> {
  return client.post('/api/sync/push', { protocol: 1, replica: client.replica, ops: [op] });
}

test(
  'while the database is away requests answer 503 and when to try again; afterwards all goes on by itself',
  patience,
  async () => {
    const cluster = await ownCluster();
    const server = await serverOn(cluster.url);
    const lead = await server.signIn('lead');
    const next = await listen(lead);
    const before = revisionOf(await next());
    const op = note();
    await cluster.crash();
    const paths = ['/readyz', '/api/session', '/api/devices'];
    const refused = [...paths.map((path) => lead.request(path)), post(lead, op)];
    for (const answer of await Promise.all(refused)) {
      expect([answer.url, answer.status, answer.headers.get('retry-after')]).toEqual([answer.url, 503, '3']);
      const text = await answer.text();
      expect(JSON.parse(text)).toMatchObject({ code: 'unavailable' });
      expect(text).not.toMatch(/postgres|127\.0\.0\.1:\d/);
    }
    expect((await lead.request('/healthz')).status).toBe(200);
    await cluster.start();
    while ((await lead.request('/readyz')).status !== 200) await sleep(50);
    expect((await post(lead, op)).status).toBe(200);
    // The stream outlived it and hears again.
    let event = await next();
    while (revisionOf(event) === before) event = await next();
    expect(revisionOf(event)).toBe(before + 1);
  },
);

test(
  'S4 connections that are ended at random moments lose no acknowledged work and double none',
  patience,
  async () => {
    const url = await newDatabase();
    const server = await serverOn(url);
    const lead = await server.signIn('lead');
    const over = new AbortController();
    const killer = (async () => {
      for (; !over.signal.aborted; await sleep(30)) await endConnections(url);
    })();
    const statuses = new Set<number>();
    const results: unknown[] = [];
    const sendUntilDone = async (op: { opId: string }): Promise<void> => {
      for (let isDone = false; !isDone; await sleep(5)) {
        const answer = await post(lead, op);
        const body = (await answer.json()) as { results?: unknown[] };
        statuses.add(answer.status);
        isDone = answer.status === 200;
        results.push(...(body.results ?? []));
      }
    };
    const ops = Array.from({ length: 45 }, () => note());
    const lanes = [0, 1, 2].map(async (lane) => {
      for (const op of ops.filter((_, index) => index % 3 === lane)) await sendUntilDone(op);
    });
    await Promise.all(lanes);
    over.abort();
    await killer;
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    const applied = ops.map(({ opId }) => expect.objectContaining({ opId, status: 'applied' }));
    expect(results).toEqual(expect.arrayContaining(applied));
    const { records } = await (await serverAgain(url)).sync();
    const revisions = ops.map(({ opId }) => records.get(opId)?.revision);
    expect(new Set(revisions).size).toBe(ops.length);
    const [row] = await runSql(url, 'SELECT max(revision)::int AS last, count(*)::int AS n FROM history');
    expect(row?.['n']).toBe(row?.['last']);
  },
);

/** Another process on the same database: nothing that it answers comes from the first one's memory. */
async function serverAgain(url: string): Promise<Client> {
  return (await serve(await openStore('', url))).signIn('lead');
}

test(
  'a full disk of the database is answered with 507, has no effect, and reading goes on',
  patience,
  async () => {
    const url = await newDatabase();
    const server = await serverOn(url);
    const lead = await server.signIn('lead');
    const { revision } = await server.store.state();
    await runSql(
      url,
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`,
      'CREATE TRIGGER fail AFTER INSERT ON history FOR EACH STATEMENT EXECUTE FUNCTION fail()',
    );
    const op = note();
    const answer = await post(lead, op);
    expect([answer.status, await answer.json()]).toMatchObject([507, { code: 'storage-full' }]);
    expect((await server.store.state()).revision).toBe(revision);
    expect((await lead.sync()).has(ids.ticketA)).toBe(true);
    await runSql(url, 'DROP TRIGGER fail ON history');
    expect((await post(lead, op)).status).toBe(200);
  },
);

test(
  'a database that takes no writes, as a standby does, is one that is not available, until it does again',
  patience,
  async () => {
    const url = await newDatabase();
    const store = await openStore('', url);
    onTestFinished(() => store.close());
    const name = new URL(url).pathname.slice(1);
    await runSql(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    const set = () => store.setSetting('a', 'b').then(() => 'kept', String);
    expect(await set()).toMatch(/StoreUnavailableError.*25006/);
    await runSql(url, 'SET default_transaction_read_only = off', `ALTER DATABASE ${name} RESET ALL`);
    // The connections that it ends with a failover are made anew.
    await endConnections(url);
    await expect.poll(set).toBe('kept');
  },
);

async function endConnections(url: string): Promise<void> {
  await runSql(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
}
