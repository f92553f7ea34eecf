import type { Pool, PoolClient } from 'pg';
import type { Commit } from '../store.ts';
import { commitText, touchedBy } from '../touched.ts';
import { inNewEpoch, keepCounters, lockCounters, type Counters } from './counters.ts';
import { isGone, isRepeatable } from './failures.ts';
import { flush } from './flush.ts';
import { run } from './run.ts';
import { PostgresTransaction } from './transaction.ts';

/** Channel on which every process is told of every commit. */
export const CHANNEL = 'fieldfare';

/** NOTIFY takes fewer than 8,000 bytes. */
const MAX_TOLD_BYTES = 7_900;

const ATTEMPTS = 4;

/** The newest commit that a process knows of. */
export interface Newest {
  epoch: string;
  revision: number;
}

type Work<T> = (tx: PostgresTransaction) => Promise<T>;

/**
 * Run `work` in a write transaction. What PostgreSQL rolled back by itself (a deadlock, a serialization failure) is
 * done again. A connection that ends at the commit leaves it unknown whether the work was kept: that is thrown, and
 * whoever sent the work sends it again under the same operation ids (S4).
 * @param newest what was committed as far as this process knows; moved on by the commit
 */
export async function writeTransaction<T>(pool: Pool, newest: Newest, work: Work<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await onConnection(pool, (client) => attemptOnce(client, newest, work));
    } catch (error) {
      if (attempt === ATTEMPTS || !isRepeatable(error)) throw error;
    }
  }
}

async function onConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await work(client);
    client.release();
    return result;
  } catch (error) {
    // Ending the connection rolls back as well, where saying so is no longer possible.
    const isUsable = !isGone(error) && (await client.query('ROLLBACK').then(yes, no));
    client.release(!isUsable);
    throw error;
  }
}

async function attemptOnce<T>(client: PoolClient, newest: Newest, work: Work<T>): Promise<T> {
  await client.query('BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE');
  const locked = await lockCounters(client);
  const tx = new PostgresTransaction(client, { ...(hasLost(newest, locked) ? inNewEpoch(locked) : locked) });
  const result = await work(tx);
  await flush(client, tx.pending, Date.now());
  if (isChanged(locked, tx.counters)) {
    await keepCounters(client, tx.counters);
    await run(client, tell, [CHANNEL, commitText(commitFrom(locked, tx), MAX_TOLD_BYTES)]);
  }
  // A transaction that failed in between is ended by COMMIT without an error, and without effect.
  const { command } = await client.query('COMMIT');
  if (command !== 'COMMIT') throw new Error('The transaction had failed before its end.');
  newest.epoch = tx.counters.epoch;
  newest.revision = tx.counters.revision;
  return result;
}

/**
 * A database that knows less than was committed before was restored, or a standby took over that had not received
 * everything. Replicas hold what is lost and revisions would be given twice: they must read anew.
 */
function hasLost(newest: Newest, locked: Counters): boolean {
  return newest.epoch === locked.epoch && locked.revision < newest.revision;
}

function isChanged(before: Counters, after: Counters): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

function commitFrom({ epoch, revision: from }: Counters, { counters, pending }: PostgresTransaction): Commit {
  const isNewEpoch = counters.epoch !== epoch;
  return { from, to: counters.revision, touched: isNewEpoch ? null : touchedBy(pending.writes) };
}

const yes = (): boolean => true;
const no = (): boolean => false;

const tell = { name: 'tell', text: 'SELECT pg_notify($1, $2)' };
