import type { AnyRecord } from '../../../shared/records/kinds.ts';
import type { ColdTickets } from './cold-tickets.ts';

/** An archived ticket is edited like any other: what its pack says is what the edit began from (S14). */
export async function addArchived(
  cold: ColdTickets,
  ids: readonly string[],
  found: Map<string, AnyRecord>,
): Promise<void> {
  for (const id of ids) {
    const ticket = found.has(id) ? null : await cold.stateOf(id);
    if (ticket !== null) found.set(id, ticket);
  }
}
