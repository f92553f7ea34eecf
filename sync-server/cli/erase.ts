import path from 'node:path';
import { parseArgs } from 'node:util';
import { archiveOnce } from '../archive/archive-once.ts';
import { Files } from '../blobs/files.ts';
import { eraseTicket, readTicket, type TicketToErase } from '../erase/erase-ticket.ts';
import { DATABASE_VARIABLE, databaseOf } from '../flags.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';

const usage = `Usage: npm run erase -- --ticket ID [--yes] [--data DIR] [--database URL] [--files DIR]

Erases a ticket for good, because somebody has a right to that: its text, its timeline, their past and its files, here and
on every device with its next exchange. The ID is the last part of the ticket's address in the console. Without --yes it
only says what would go. The server may run meanwhile. The store is in the data folder (default: data), or in the database
that ${DATABASE_VARIABLE} or --database names; files are in DIR/files, or where --files says.
`;

/** Exit codes: 0 done, 1 there is no such ticket, or it failed; 2 the command was wrong. */
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const flags = read(args);
  if (flags === null) {
    console.error(usage);
    return 2;
  }
  try {
    const store = await openStore(flags.data, flags.database);
    try {
      return await run(store, flags);
    } finally {
      await store.close();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function run(store: Store, { ticket: id, isMeant, files: folder }: Flags): Promise<number> {
  const ticket = await readTicket(store, id);
  if (ticket === null) {
    console.error('There is no such ticket, or it was erased already.');
    return 1;
  }
  console.log(told(ticket));
  if (!isMeant) {
    console.log('Nothing was done. With --yes it is erased, which cannot be undone.');
    return 0;
  }
  const files = new Files({ folder, maxBytes: 0, scanCommand: null }, (error) => console.error(error));
  await eraseTicket(store, files, { id, now: Date.now() });
  const { overtaken } = await archiveOnce(store, { now: Date.now() });
  console.log('Erased. Backups of before still have it.');
  if (overtaken > 0)
    console.log('A pack that holds it could not be cut anew just now: run "npm run archive".');
  return 0;
}

function told({ number, subject, entries }: TicketToErase): string {
  const files = entries.filter(({ type }) => type === 'attachment').length;
  return `${number ?? 'Without a number'}: ${subject}. Lines in its timeline: ${entries.length}, of these with files: ${files}.`;
}

interface Flags {
  ticket: string;
  isMeant: boolean;
  data: string;
  database: string | null;
  files: string;
}

function read(args: string[]): Flags | null {
  try {
    const text = { type: 'string' } as const;
    const options = {
      ticket: text,
      yes: { type: 'boolean' },
      data: text,
      database: text,
      files: text,
    } as const;
    const { values } = parseArgs({ args, options });
    if (values.ticket === undefined) return null;
    const data = path.resolve(values.data ?? 'data');
    return {
      ticket: values.ticket,
      isMeant: values.yes === true,
      data,
      database: databaseOf(values.database),
      files: path.resolve(values.files ?? path.join(data, 'files')),
    };
  } catch {
    return null;
  }
}
