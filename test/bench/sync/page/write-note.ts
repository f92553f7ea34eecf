import { addNote } from '../../../../shared/commands/entries.ts';
import { createTicket } from '../../../../shared/commands/tickets.ts';
import { subjectOf } from '../../../../shared/commands/subject.ts';
import type { RecordOf } from '../../../../shared/records/kinds.ts';
import type { Replica } from '../../../../renderer/data/replica-context.ts';

/**
 * One deed of the person, as a screen does it: a note on the ticket at the top of the list, or a new ticket while the
 * list is empty. Resolves when it is durable and shown.
 */
export async function writeNote(replica: Replica): Promise<void> {
  const [ticket] = replica.headers('tickets').get().rows;
  await replica.dispatch((context) =>
    ticket === undefined
      ? createTicket(context, { subject: 'Scanner does not answer' })
      : addNote(context, subjectOf('tickets', ticket as RecordOf<'tickets'>), {
          text: 'Looked at it together with the customer; the part is on its way.',
        }),
  );
}
