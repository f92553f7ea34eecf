import type { Priority, Ticket } from '../records/ticket.ts';

const HOUR = 3_600_000;

/** Hours from opening to resolution where no contract says otherwise, by priority; wall-clock time. */
export const defaultResolutionHours: Record<Priority, number> = { 1: 4, 2: 8, 3: 72, 4: 120 };

/** How a ticket stands towards the time by which it is to be resolved. */
export type DueState = 'none' | 'running' | 'soon' | 'overdue' | 'paused' | 'met' | 'missed';

export type DueFields = Pick<Ticket, 'status' | 'priority' | 'openedAt' | 'dueAt' | 'resolvedAt'>;

/** When the ticket is to be resolved (UTC ms): the agreed time, else opening time plus the hours of its priority. */
export function resolutionDueAt(ticket: DueFields): number {
  return ticket.dueAt ?? ticket.openedAt + defaultResolutionHours[ticket.priority] * HOUR;
}

/** State of the resolution target at `now` (UTC ms). `soon` is the last quarter of the time allowed. */
export function dueState(ticket: DueFields, now: number): DueState {
  if (ticket.status === 'cancelled') return 'none';
  const due = resolutionDueAt(ticket);
  if (ticket.status === 'resolved' || ticket.status === 'closed') {
    return ticket.resolvedAt === null ? 'none' : ticket.resolvedAt <= due ? 'met' : 'missed';
  }
  if (now > due) return 'overdue';
  if (ticket.status === 'waiting') return 'paused';
  return now > due - (due - ticket.openedAt) / 4 ? 'soon' : 'running';
}
