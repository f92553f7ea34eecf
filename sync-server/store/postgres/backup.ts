import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Client, type ClientConfig } from 'pg';

const DEBIAN = '/usr/lib/postgresql';

/**
 * A consistent copy of the whole database in pg_dump's own format, made while everybody goes on working. Throws when
 * there is no pg_dump on this machine, and its words when it fails.
 */
export async function backUp(config: ClientConfig, file: string): Promise<void> {
  const { host, port, user, database, password, ssl } = new Client(config);
  // Never as an argument: those are shown to everybody on the machine.
  const secret = typeof password === 'string' ? { PGPASSWORD: password } : {};
  const env = {
    ...process.env,
    PATH: [process.env['PATH'] ?? '', ...debianFolders()].join(delimiter),
    PGHOST: host,
    PGPORT: String(port),
    PGUSER: user ?? '',
    PGDATABASE: database ?? '',
    ...(ssl ? { PGSSLMODE: 'require' } : {}),
    ...secret,
  };
  await dump(['--format=custom', '--no-owner', `--file=${file}`], env);
}

function dump(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('pg_dump', args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (data) => (words += String(data)));
    child.once('error', () => {
      reject(
        new Error(
          'There is no pg_dump here. Install the client programs of PostgreSQL, or run pg_dump elsewhere.',
        ),
      );
    });
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`pg_dump failed: ${words.trim()}`));
    });
  });
}

/** Debian keeps the programs of each version in a folder of its own; the newest can dump all older ones. */
function debianFolders(): string[] {
  try {
    const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(DEBIAN, version, 'bin'));
  } catch {
    return [];
  }
}
