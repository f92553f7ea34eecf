import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';

/** Run statements on the database at an address. Returns the rows of the last one. */
export async function runSql(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const sql of statements) ({ rows } = await client.query(sql));
    return rows;
  } finally {
    await client.end();
  }
}

/** The address of a new, empty database, gone after the test. */
export async function newDatabase(): Promise<string> {
  const server = inject('postgres');
  if (typeof server !== 'string') throw new Error('This suite has no PostgreSQL.');
  const name = `fieldfare_${randomUUID().replaceAll('-', '')}`;
  await runSql(server, `CREATE DATABASE ${name}`);
  onTestFinished(async () => {
    await runSql(server, `DROP DATABASE ${name} WITH (FORCE)`);
  });
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
