import { addNote } from '../../../../shared/commands/entries.ts';
import { entry, subjectOf } from '../../../../shared/commands/subject.ts';
import { createTicket } from '../../../../shared/commands/tickets.ts';
import type { RecordOf } from '../../../../shared/records/kinds.ts';
import type { Replica } from '../../../../renderer/data/replica-context.ts';

const text = 'Looked at it together with the customer; the part is on its way.';

/**
 * One deed of the person, as a screen does it: a note on the ticket at the top of the list, or a new ticket while the
 * list is empty. Resolves when it is durable and shown.
 */
export async function writeNote(replica: Replica): Promise<void> {
  const ticket = firstTicket(replica);
  await replica.dispatch((context) =>
    ticket === undefined
      ? createTicket(context, { subject: 'Scanner does not answer' })
      : addNote(context, subjectOf('tickets', ticket), { text }),
  );
}

/** A bare entry, which is what the peers write; a note moves its ticket as well. */
export async function writeEntry(replica: Replica): Promise<void> {
  const ticket = firstTicket(replica);
  if (ticket === undefined) throw new Error('There is no ticket to write on.');
  await replica.dispatch((context) => [
    entry(context, subjectOf('tickets', ticket), { type: 'note', text, internal: true }),
  ]);
}

function firstTicket(replica: Replica): RecordOf<'tickets'> | undefined {
  return replica.headers('tickets').get().rows[0] as RecordOf<'tickets'> | undefined;
}
