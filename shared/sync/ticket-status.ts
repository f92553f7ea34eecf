import type { Kind } from '../records/kinds.ts';
import type { TicketStatus } from '../records/ticket.ts';
import type { VisitStatus } from '../records/visit.ts';
import type { Json } from './json.ts';

/**
 * Where a ticket may go from each status. Reopening leads back to work; a closed ticket is never resolved again
 * without having been worked on.
 */
export const ticketTransitions: Record<TicketStatus, readonly TicketStatus[]> = {
  new: ['in-progress', 'waiting', 'resolved', 'cancelled'],
  'in-progress': ['new', 'waiting', 'resolved', 'cancelled'],
  waiting: ['new', 'in-progress', 'resolved', 'cancelled'],
  resolved: ['in-progress', 'waiting', 'closed'],
  closed: ['in-progress'],
  cancelled: ['in-progress'],
};

/** Where a visit may go from each status. A signed visit is a document and stays as it is. */
export const visitTransitions: Record<VisitStatus, readonly VisitStatus[]> = {
  planned: ['on-the-way', 'on-site', 'cancelled'],
  'on-the-way': ['planned', 'on-site', 'cancelled'],
  'on-site': ['done', 'cancelled'],
  done: ['on-site', 'signed'],
  signed: [],
  cancelled: ['planned'],
};

/** Statuses in which nobody works on the ticket any more. */
export function isEnded(status: TicketStatus): boolean {
  return status === 'resolved' || status === 'closed' || status === 'cancelled';
}

/** May a record of this kind go from one status to the other? Staying is always allowed. */
export function isLegalTransition(kind: Kind, from: Json, to: Json): boolean {
  if (from === to) return true;
  const table: Record<string, readonly string[]> | undefined =
    kind === 'tickets' ? ticketTransitions : kind === 'visits' ? visitTransitions : undefined;
  if (table === undefined) return true;
  if (typeof from !== 'string' || typeof to !== 'string') return false;
  return table[from]?.includes(to) ?? false;
}
