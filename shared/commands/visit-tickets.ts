import type { Ticket } from '../records/ticket.ts';
import type { Visit } from '../records/visit.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { editVisit } from './visits.ts';

/**
 * Take further tickets along to a visit; those that it has already change nothing. Only the new ones come to the top of
 * lists.
 * @throws CommandError `other-account` for a ticket of another customer, `illegal-status` where the visit is signed or off
 */
export function addTickets(
  context: CommandContext,
  visit: Visit,
  tickets: readonly Pick<Ticket, 'id' | 'account'>[],
): Change[] {
  checkOpen(visit);
  if (tickets.some(({ account }) => account !== visit.account)) {
    throw new CommandError('other-account', 'tickets');
  }
  const added = [...new Set(tickets.map(({ id }) => id))].filter((id) => !visit.tickets.includes(id));
  return editVisit(context, visit, { tickets: [...visit.tickets, ...added] }, { touch: added });
}

/**
 * Take tickets off a visit. What was written on them stays with the tickets, and is none of the visit's any more.
 * @throws CommandError `illegal-status` where the visit is signed or off
 */
export function removeTickets(context: CommandContext, visit: Visit, ids: readonly string[]): Change[] {
  checkOpen(visit);
  const tickets = visit.tickets.filter((id) => !ids.includes(id));
  return editVisit(context, visit, { tickets }, { touch: ids });
}

/** May the tickets of a visit in this status still change? What was signed says what it says. */
export function hasOpenTickets({ status }: Pick<Visit, 'status'>): boolean {
  return status !== 'signed' && status !== 'cancelled';
}

function checkOpen(visit: Visit): void {
  if (!hasOpenTickets(visit)) throw new CommandError('illegal-status', 'tickets');
}
