import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RecordOf } from '../../../shared/records/kinds.ts';
import { startReport } from '../../../sync-server/intake/report.ts';
import { importLog } from '../../../sync-server/intake/servicenow/import-log.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const log = path.resolve(
  root,
  process.env['FIELDFARE_SHARED_DATA'] ?? '../shared/data',
  'incidents/incident_event_log.csv.gz',
);

export interface RealTicket {
  ticket: RecordOf<'tickets'>;
  entries: RecordOf<'entries'>[];
}

/** Is the real incident log on this machine? */
export function hasRealLog(): boolean {
  return existsSync(log);
}

/** All tickets of the real incident log with their timelines, as the importer makes them. */
export async function realTickets(): Promise<RealTicket[]> {
  const report = startReport(log, 'servicenow-log', false);
  const source = { path: log, encoding: 'utf-8' };
  const tickets: RealTicket[] = [];
  for await (const { items } of importLog({ source, system: 'servicenow', timeZone: 'UTC', report })) {
    const ticket = items.find(({ kind }) => kind === 'tickets')?.record as RecordOf<'tickets'> | undefined;
    if (ticket === undefined) continue;
    const entries = items.filter(({ kind }) => kind === 'entries');
    tickets.push({ ticket, entries: entries.map(({ record }) => record as RecordOf<'entries'>) });
  }
  return tickets;
}
