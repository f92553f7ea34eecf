import { v4 as uuid } from 'uuid';
import { EPOCH_JUMP, type LostRange } from '../audit-store.ts';
import { run, type Queryable } from './run.ts';

/** The row `state` while a transaction holds its lock. */
export interface Counters {
  epoch: string;
  revision: number;
  access: number;
  ticketNumber: number;
  floor: number;
  lost: readonly LostRange[];
  archive: number;
}

/**
 * Lock and read. The lock is that of the row itself, held to the end of the transaction. PostgreSQL gives it back after
 * the commit has become visible to everybody, so the next writer, in whichever process, begins where this one ended.
 */
export async function lockCounters(db: Queryable): Promise<Counters> {
  const [row] = await run<Omit<Counters, 'lost'> & { lost: string }>(db, lock, []);
  if (row === undefined) throw new Error('The database has lost its state. Restore it from a backup.');
  return { ...row, lost: JSON.parse(row.lost) as LostRange[] };
}

export async function keepCounters(db: Queryable, counters: Counters): Promise<void> {
  const { epoch, revision, access, ticketNumber, floor, lost, archive } = counters;
  await run(db, keep, [epoch, revision, access, ticketNumber, floor, JSON.stringify(lost), archive]);
}

/** All replicas read anew, and no revision of the time that is lost is given again (S2). */
export function inNewEpoch(counters: Counters): Counters {
  const from = counters.revision;
  const to = from + EPOCH_JUMP;
  return { ...counters, epoch: uuid(), revision: to, lost: [...counters.lost, { from, to }] };
}

const lock = {
  name: 'lock-state',
  text: `
    SELECT epoch, revision, access, ticket_number AS "ticketNumber", floor, lost, archive
    FROM state FOR UPDATE`,
};
const keep = {
  name: 'keep-state',
  text: `
    UPDATE state SET epoch = $1, revision = $2, access = $3, ticket_number = $4, floor = $5, lost = $6,
      archive = $7`,
};
