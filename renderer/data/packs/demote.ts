import type { Ticket } from '../../../shared/records/ticket.ts';
import type { SyncPorts } from '../../../shared/sync/ports.ts';
import type { ColdTickets } from './cold-tickets.ts';

/** Tickets taken out at once: a person's edit waits for as long as that takes. */
const CHUNK = 50;

/** Ids of the entries in the timelines of these tickets that are in the replica. */
export type TimelineIds = (tickets: readonly string[]) => Promise<string[]>;

/**
 * Take out of the replica what packs here have in the same state, or a later one (S14); what has only its headers here
 * stays. Where something of a ticket waits in the outbox, all of it stays until the server has said what becomes of it.
 * @param only these tickets, and also lines of theirs that are left without one
 */
export async function demote(
  ports: SyncPorts,
  cold: ColdTickets,
  timelineIds: TimelineIds,
  only?: ReadonlySet<string>,
): Promise<void> {
  const { byId } = cold.state.get();
  const archived = [...(only ?? byId.keys())].filter((id) => byId.has(id));
  if (archived.length === 0) return;
  const both = only === undefined ? await atWork(ports, archived) : archived;
  for (let start = 0; start < both.length; start += CHUNK) {
    const chunk = both.slice(start, start + CHUNK);
    await ports.exclusive(() => demoteChunk(ports, cold, timelineIds, chunk));
    await ports.breathe();
  }
}

async function atWork(ports: SyncPorts, tickets: readonly string[]): Promise<string[]> {
  const present = new Set(await ports.replica.ids('tickets'));
  return tickets.filter((id) => present.has(id));
}

async function demoteChunk(
  ports: SyncPorts,
  cold: ColdTickets,
  timelineIds: TimelineIds,
  ids: readonly string[],
): Promise<void> {
  const [tickets, held] = await Promise.all([ports.replica.read('tickets', ids), heldTickets(ports)]);
  const out = ids.filter((id) => {
    const ticket = tickets.get(id) as Ticket | undefined;
    const revision = cold.state.get().away.has(id) ? null : cold.revisionOf(id);
    return ticket !== undefined && revision !== null && ticket.revision <= revision && !held.has(id);
  });
  if (out.length === 0) return;
  const entries = await timelineIds(out);
  // The timeline first: a death in between leaves a ticket at work whose timeline the pack has.
  await ports.replica.write('entries', [], entries);
  await ports.replica.write('tickets', [], out);
}

/** Tickets of which something waits: the header, or a line in the timeline. */
async function heldTickets(ports: SyncPorts): Promise<Set<string>> {
  const { groups, bases } = await ports.outbox.read();
  const held = new Set(bases.filter(({ kind }) => kind === 'tickets').map(({ id }) => id));
  for (const { kind, id, change } of groups.flatMap(({ ops }) => ops)) {
    if (kind === 'tickets') held.add(id);
    if (kind === 'entries' && typeof change['subjectId'] === 'string') held.add(change['subjectId']);
  }
  return held;
}
