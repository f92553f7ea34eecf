import type { Person } from '../../../shared/records/person.ts';
import type { OutboxDb } from './outbox-db.ts';

/** Everything that has not reached the server or was refused by it, readable without this program. */
export async function exportUnsent(outbox: OutboxDb, person: Person, now: number): Promise<Blob> {
  const { groups, parked } = await outbox.read();
  const drafts = await outbox.drafts.toArray();
  const content = {
    format: 'fieldfare-unsent-1',
    exportedAt: new Date(now).toISOString(),
    person: { id: person.id, name: person.name },
    pending: groups.filter((group) => group.state !== 'acknowledged'),
    refused: parked,
    drafts,
  };
  return new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' });
}
