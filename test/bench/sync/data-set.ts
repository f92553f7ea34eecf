import { existsSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { profiles } from '../../../sync-server/intake/profiles.ts';
import { startReport } from '../../../sync-server/intake/report.ts';
import type { Kind, RecordOf } from '../../../shared/records/kinds.ts';
import { madeLog } from './made-log.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const shared = path.resolve(root, process.env['FIELDFARE_SHARED_DATA'] ?? '../shared/data');
const log = path.join(shared, 'incidents/incident_event_log.csv.gz');

export interface Item {
  kind: Kind;
  record: RecordOf<Kind>;
}

/** What is synced: tickets and entries of the real shape, and the accounts and people that they name. */
export interface DataSet {
  others: Item[];
  tickets: RecordOf<'tickets'>[];
  entries: RecordOf<'entries'>[];
}

interface Timeline {
  ticket: RecordOf<'tickets'>;
  entries: RecordOf<'entries'>[];
}

/**
 * So many tickets and three times as many entries. From the real log where it is on this machine, else made in its
 * shape; where the source has fewer, its tickets come again under other ids.
 */
export async function dataSet(tickets: number): Promise<DataSet> {
  const { others, timelines } = existsSync(log) ? await realLog() : madeLog(Math.min(tickets, 5_000));
  const wanted = tickets * 3;
  const set: DataSet = { others, tickets: [], entries: [] };
  for (let round = 0; set.tickets.length < tickets; round += 1) {
    for (const timeline of timelines) {
      if (set.tickets.length >= tickets) break;
      const { ticket, entries } = round === 0 ? timeline : again(timeline, round);
      set.tickets.push(ticket);
      const share = Math.ceil((wanted - set.entries.length) / (tickets - set.tickets.length + 1));
      set.entries.push(...entries.slice(0, share));
    }
  }
  return set;
}

/** Is the real log on this machine? */
export function hasRealLog(): boolean {
  return existsSync(log);
}

/** Where the documents come from, for the table. */
export function sourceName(): string {
  return existsSync(log) ? 'the real log' : 'records made in the shape of the real log';
}

async function realLog(): Promise<{ others: Item[]; timelines: Timeline[] }> {
  const profile = profiles['servicenow-log'];
  if (profile === undefined) throw new Error('There is no profile of the real log.');
  const report = startReport(log, 'servicenow-log', true);
  const context = {
    source: { path: log, encoding: 'utf-8' },
    system: profile.system,
    timeZone: 'UTC',
    report,
  };
  const others: Item[] = [];
  const timelines = new Map<string, Timeline>();
  for await (const unit of profile.run(context)) {
    for (const { kind, record } of unit.items) {
      if (kind === 'tickets')
        timelines.set(record.id, { ticket: record as RecordOf<'tickets'>, entries: [] });
      else if (kind !== 'entries') others.push({ kind, record });
    }
    for (const { kind, record } of unit.items) {
      if (kind !== 'entries') continue;
      const entry = record as RecordOf<'entries'>;
      timelines.get(entry.subjectId)?.entries.push(entry);
    }
  }
  return { others, timelines: [...timelines.values()] };
}

function again({ ticket, entries }: Timeline, round: number): Timeline {
  const id = randomUUID();
  const source = ticket.source === null ? null : { ...ticket.source, key: `${ticket.source.key}-${round}` };
  return {
    ticket: { ...ticket, id, source },
    entries: entries.map((entry) => ({
      ...entry,
      id: randomUUID(),
      subjectId: id,
      ticket: entry.ticket === null ? null : id,
      source: entry.source === null ? null : { ...entry.source, key: `${entry.source.key}-${round}` },
    })),
  };
}
