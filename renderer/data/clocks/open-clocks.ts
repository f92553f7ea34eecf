import type { RxCollection } from 'rxdb';
import type { Entry } from '../../../shared/records/entry.ts';
import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import type { Tables } from '../replica/open-tables.ts';
import { standings, type Standings, type StandingSource } from './standings.ts';
import { timelineFacts } from './timeline-facts.ts';

export interface ClockFiles {
  tables: Tables;
  /** Headers of tickets at work and of archived ones. */
  tickets: StandingSource['tickets'];
  /** The collection of entries; resolves when the records are open. */
  entries: Promise<RxCollection<AnyRecord>>;
  /** The timeline of a ticket as the archive has it; empty where it has none. */
  archived: (ticket: string) => Promise<readonly Entry[]>;
  idle: () => Promise<void>;
  /** UTC ms. */
  now: () => number;
}

/** Standings over the tables of a replica. Nothing is read before somebody looks. */
export function openClocks({ tables, tickets, entries, archived, idle, now }: ClockFiles): Standings {
  const table = (kind: Kind) => tables.get(kind) as never;
  const collection = entries as unknown as Promise<RxCollection<Entry>>;
  return standings({
    tickets,
    accounts: table('accounts'),
    policies: table('policies'),
    facts: (onChange) => timelineFacts({ entries: collection, archived, idle, onChange }),
    now,
  });
}
