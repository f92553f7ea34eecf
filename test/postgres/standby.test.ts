import { expect, onTestFinished, test } from 'vitest';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgres } from '../../build/find-postgres.mjs';
import { openStore } from '../../sync-server/store/open-store.ts';
import type { Store } from '../../sync-server/store/store.ts';
import { item, uuid } from '../contract/support/organisation.ts';
import { startCluster, startStandby, type Cluster } from '../support/postgres/cluster.ts';
import { runSql } from '../support/postgres/database.ts';
import { Switch } from './support/switch.ts';

const patience = { timeout: 120_000 };
const bin = findPostgres() ?? '';
const isWithout = !existsSync(join(bin, 'pg_basebackup'));

interface Pair {
  primary: Cluster;
  standby: Cluster;
  address: Switch;
  store: Store;
}

/** A primary, a standby that follows it, one address for both, and a store that knows only the address. */
async function pair(): Promise<Pair> {
  const primary = await startCluster(bin);
  onTestFinished(() => primary.stop());
  const address = await Switch.to(primary.url);
  onTestFinished(() => address.close());
  const store = await openStore('', address.url);
  onTestFinished(() => store.close());
  const standby = await startStandby(bin, primary);
  onTestFinished(() => standby.stop());
  return { primary, standby, address, store };
}

const write = (store: Store, n: number) =>
  store.importBatch([item('accounts', { id: uuid(n), name: `account ${n}` })]);
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: Error) => error.name,
  );

async function untilFollowed({ primary, standby }: Pair): Promise<void> {
  const [now] = await runSql(primary.url, 'SELECT pg_current_wal_lsn()::text AS at');
  const replayed = `SELECT pg_last_wal_replay_lsn() >= '${String(now?.['at'])}' AS ok`;
  const isThere = async () => (await runSql(standby.url, replayed))[0]?.['ok'];
  await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
}

test.skipIf(isWithout)(
  'S1 S2 a standby that took over with everything in it goes on where the primary ended, in the same epoch',
  patience,
  async () => {
    const both = await pair();
    const { primary, standby, address, store } = both;
    await write(store, 801);
    const before = await store.state();
    await untilFollowed(both);
    await primary.crash();
    address.turnTo(standby.url);
    // It answers, and takes no writes.
    expect(await outcome(write(store, 802))).toBe('StoreUnavailableError');
    await expect.poll(() => outcome(store.state())).toBe('done');
    expect(await outcome(write(store, 802))).toBe('StoreUnavailableError');
    await runSql(standby.url, 'SELECT pg_promote()');
    await expect.poll(() => outcome(write(store, 802)), { timeout: 30_000 }).toBe('done');
    expect(await store.state()).toEqual({ ...before, revision: before.revision + 1 });
  },
);

test.skipIf(isWithout)(
  'S2 a standby that took over without the last commits begins a new epoch',
  patience,
  async () => {
    const both = await pair();
    const { primary, standby, address, store } = both;
    await write(store, 801);
    await untilFollowed(both);
    await standby.crash();
    await write(store, 802);
    const before = await store.state();
    await primary.crash();
    await standby.start();
    address.turnTo(standby.url);
    await runSql(standby.url, 'SELECT pg_promote()');
    await expect.poll(() => outcome(write(store, 803)), { timeout: 30_000 }).toBe('done');
    const after = await store.state();
    expect(after.epoch).not.toBe(before.epoch);
    // The revision of what was lost is never given again.
    expect(after.lost).toEqual([{ from: before.revision - 1, to: after.revision - 1 }]);
    expect(await store.get('accounts', uuid(802))).toBeNull();
  },
);
