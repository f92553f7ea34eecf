import { randomBytes } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { v4 as uuid } from 'uuid';
import { migrations } from './migrations.ts';

/** Any number, as long as it stays the same: processes that start together take turns. */
const LOCK = 4_310_001;

/**
 * Bring the tables up to date, once, however many processes start together. Throws when the database was written by a
 * newer version, and whatever pg throws.
 */
export async function migrate(config: ClientConfig): Promise<void> {
  // A connection of its own: a long migration must not run into the time-outs of everyday statements.
  const client = new Client({ ...config, query_timeout: 0 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE');
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, at TIMESTAMPTZ NOT NULL)',
    );
    await bringUpToDate(client);
    await client.query('COMMIT');
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end();
  }
}

async function bringUpToDate(client: Client): Promise<void> {
  const { rows } = await client.query<{ seen: number | null }>('SELECT max(number) AS seen FROM migrations');
  const seen = rows[0]?.seen ?? 0;
  if (seen > migrations.length) {
    throw new Error('This database was written by a newer Fieldfare. Update the server to open it.');
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < seen) continue;
    await client.query(sql);
    await client.query('INSERT INTO migrations (number, at) VALUES ($1, now())', [index + 1]);
  }
  if (seen > 0) return;
  await client.query(
    'INSERT INTO state (epoch, secret, revision, access, ticket_number) VALUES ($1, $2, 0, 0, 1000)',
    [uuid(), randomBytes(32).toString('base64url')],
  );
}
