import type { Ticket } from '../records/ticket.ts';
import type { SyncPorts } from './ports.ts';

/** How far a load of packs is, in records: tickets and entries. */
export interface ArchiveProgress {
  done: number;
  total: number;
}

/** The packs of a replica, as the sync loop sees them (S14). */
export interface ArchivePort {
  /** Tag of the manifest that this device goes by; `null` before the first one. */
  tag(): Promise<string | null>;
  /**
   * Bring what is here in line with the server's manifest: drop what it no longer names, fetch what is missing, then
   * take out of the replica what packs have in the same state. What cannot be stored is left out and told.
   * @param between called between two packs: the place for a person's own writes
   * @param tell called as packs come, where any are missing
   * @throws TransportFailure; what has come by then stays
   */
  update(
    ports: SyncPorts,
    between: () => Promise<void>,
    tell?: (progress: ArchiveProgress) => void,
  ): Promise<void>;
  /** The state in which a pack here has the ticket; `null` when none has. */
  ticket(id: string): Promise<Ticket | null>;
  /**
   * Take out of the replica what packs here have in the same state, or a later one, where nothing of it waits any more.
   * @param tickets these alone; all when left out
   */
  demote(ports: SyncPorts, tickets?: ReadonlySet<string>): Promise<void>;
  /** These tickets are deleted or out of sight by now: what packs say of them counts no more. */
  leave(tickets: readonly string[]): Promise<void>;
  /** Forget all packs: the server has no archive for this console, everything comes as records. */
  clear(): Promise<void>;
}
