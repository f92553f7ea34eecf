import path from 'node:path';
import { parseArgs } from 'node:util';
import { archiveOnce, type ArchiveReport } from '../archive/archive-once.ts';
import { DATABASE_VARIABLE, databaseOf } from '../flags.ts';
import { openStore } from '../store/open-store.ts';

const usage = `Usage: npm run archive -- [--data DIR] [--database URL] [--after-days N]

Puts tickets that ended long ago into packs now, as the server does every hour, in the data folder (default: data) or
the database that ${DATABASE_VARIABLE} or --database names. The server may run meanwhile. Without --after-days the
policy of type "archive" decides, or 90 days where there is none.
`;

/** Exit codes: 0 done, 1 it failed, 2 the command was wrong. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const flags = read(args);
  if (flags === null) {
    console.error(usage);
    return 2;
  }
  try {
    const { packs, tickets, overtaken } = await archive(flags);
    console.log(`${packs} packs with ${tickets} tickets were cut.`);
    if (overtaken > 0)
      console.log(`${overtaken} packs were written to meanwhile and come with the next round.`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function archive({ data, database, afterDays }: Flags): Promise<ArchiveReport> {
  const store = await openStore(path.resolve(data), database);
  try {
    return await archiveOnce(store, { now: Date.now(), afterDays });
  } finally {
    await store.close();
  }
}

interface Flags {
  data: string;
  database: string | null;
  afterDays: number | undefined;
}

function read(args: string[]): Flags | null {
  try {
    const text = { type: 'string' } as const;
    const options = { data: text, database: text, 'after-days': text };
    const { values } = parseArgs({ args, options });
    const days = values['after-days'];
    if (days !== undefined && !/^\d{1,5}$/.test(days)) return null;
    const afterDays = days === undefined ? undefined : Number(days);
    return { data: values.data ?? 'data', database: databaseOf(values.database), afterDays };
  } catch {
    return null;
  }
}
