import path from 'node:path';
import { parseArgs } from 'node:util';
import { DATABASE_VARIABLE, databaseOf } from '../flags.ts';
import { takeOver } from '../store/postgres/take-over.ts';

const usage = `Usage: npm run move -- [--data DIR] [--database URL]

Copies everything from the data folder (default: data) into an empty PostgreSQL database, which ${DATABASE_VARIABLE}
or --database names. Stop the server first and start it on the database afterwards. The folder stays as it is.
`;

/** Exit codes: 0 done, 1 refused, 2 the command was wrong. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const flags = read(args);
  if (flags === null || flags.database === null) {
    console.error(usage);
    return 2;
  }
  try {
    await takeOver(path.resolve(flags.data), flags.database, (table) => console.log(`  ${table}`));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
  console.log('Done. The folder is as it was; do not start a server on it again.');
  return 0;
}

function read(args: string[]): { data: string; database: string | null } | null {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ args, options: { data: text, database: text } });
    return { data: values.data ?? 'data', database: databaseOf(values.database) };
  } catch {
    return null;
  }
}
