import { addNote } from '../../../shared/commands/entries.ts';
import type { Change, CommandContext } from '../../../shared/commands/context.ts';
import { subjectOf } from '../../../shared/commands/subject.ts';
import { changeStatus, createTicket, editTicket } from '../../../shared/commands/tickets.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import { ticketTransitions } from '../../../shared/sync/ticket-status.ts';
import type { Device } from './device.ts';
import type { Seeded } from './seeded.ts';

/** What was said to be saved, to be looked for at the end. */
export interface Promises {
  notes: Set<string>;
  tags: Map<string, Set<string>>;
  /** Subjects that somebody typed, by ticket. */
  subjects: Map<string, Set<string>>;
}

/** Let the person at this device do one thing, at random. */
export async function workOnce(
  device: Device,
  accountId: string,
  random: Seeded,
  promises: Promises,
): Promise<void> {
  const tickets = [...device.disk.table('tickets').values()] as Ticket[];
  const label = `w${random.below(1_000_000)}`;
  if (tickets.length === 0 || random.chance(0.1)) {
    await device.dispatch((context) => createTicket(context, { subject: label, account: accountId }));
    return;
  }
  const ticket = random.pick(tickets);
  const deed = random.pick(['note', 'tag', 'subject', 'status', 'undo'] as const);
  if (deed === 'undo') return undoSomething(device, random, promises);
  const build = (context: CommandContext): Change[] => {
    if (deed === 'note') return addNote(context, subjectOf('tickets', ticket), { text: label });
    if (deed === 'tag') return editTicket(context, ticket, { tags: [...ticket.tags, label] });
    if (deed === 'subject') return editTicket(context, ticket, { subject: label });
    const to = random.pick(ticketTransitions[ticket.status]);
    return changeStatus(context, ticket, {
      to,
      waitingFor: to === 'waiting' ? 'customer' : null,
      resolution: label,
    });
  };
  const isSaved = await device.dispatch(build);
  if (!isSaved) return;
  if (deed === 'note') promises.notes.add(label);
  if (deed === 'tag') addTo(promises.tags, ticket.id, label);
  if (deed === 'subject') addTo(promises.subjects, ticket.id, label);
}

/** Take back a waiting group; what it promised is owed no more. */
async function undoSomething(device: Device, random: Seeded, promises: Promises): Promise<void> {
  const waiting = device.disk.outbox.groups.filter((group) => group.state === 'pending');
  if (waiting.length === 0) return;
  const group = random.pick(waiting);
  for (const { id, change } of group.ops) {
    promises.notes.delete(textOf(change['text']));
    if (Array.isArray(change['tags']))
      for (const tag of change['tags']) promises.tags.get(id)?.delete(textOf(tag));
    promises.subjects.get(id)?.delete(textOf(change['subject']));
  }
  await device.undo(group.group);
}

function addTo(map: Map<string, Set<string>>, id: string, label: string): void {
  map.set(id, (map.get(id) ?? new Set()).add(label));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
