import type { RxCollection } from 'rxdb';
import type { Entry } from '../../../shared/records/entry.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import type { OpenPacks } from '../packs/open-packs.ts';
import type { LateRecords } from '../replica/late-records.ts';
import type { Tables } from '../replica/open-tables.ts';
import { standings, type Standings, type StandingSource } from './standings.ts';
import { timelineFacts } from './timeline-facts.ts';

export interface ClockFiles {
  tables: Tables;
  /** Headers of tickets at work and of archived ones. */
  tickets: StandingSource['tickets'];
  records: Pick<LateRecords, 'collection'>;
  packs: Pick<OpenPacks, 'cold'>;
  idle: () => Promise<void>;
  /** UTC ms. */
  now: () => number;
}

/** Standings over the tables of a replica. Nothing is read before somebody looks. */
export function openClocks({ tables, tickets, records, packs, idle, now }: ClockFiles): Standings {
  const table = (kind: Kind) => tables.get(kind) as never;
  const entries = records.collection('entries') as unknown as Promise<RxCollection<Entry>>;
  const archived = (ticket: string) => packs.cold.entries(ticket);
  return standings({
    tickets,
    accounts: table('accounts'),
    policies: table('policies'),
    facts: (onChange) => timelineFacts({ entries, archived, idle, onChange }),
    now,
  });
}
