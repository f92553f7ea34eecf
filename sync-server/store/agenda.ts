import type { AnyRecord, Kind, RecordOf } from '../../shared/records/kinds.ts';
import { usualDueAt } from '../../shared/sla/usual-due.ts';
import { isEnded } from '../../shared/sync/ticket-status.ts';

/** Under which keys open work is found, and its place among others of the same key (UTC ms). */
export interface AgendaPlace {
  keys: string[];
  at: number;
}

/** Kinds that are on the agenda at all. */
export const agendaKinds: readonly Kind[] = ['tickets', 'visits', 'commitments'];

/** `null` for what is not open work: other kinds, and what has ended. */
export function agendaOf(kind: Kind, record: AnyRecord): AgendaPlace | null {
  if (kind === 'tickets') return ofTicket(record as RecordOf<'tickets'>);
  if (kind === 'visits') return ofVisit(record as RecordOf<'visits'>);
  if (kind === 'commitments') return ofCommitment(record as RecordOf<'commitments'>);
  return null;
}

function ofTicket(ticket: RecordOf<'tickets'>): AgendaPlace | null {
  if (isEnded(ticket.status)) return null;
  const keys = [
    ...key('assignee', ticket.assignee),
    ...key('team', ticket.team),
    ...key('account', ticket.account),
    ...key('partner', ticket.partner),
    'due',
  ];
  if (ticket.team === null && ticket.assignee === null) keys.push('unrouted');
  // Due times of contracts follow from timelines, which a write of a header does not read: roughly is enough for an order.
  return { keys, at: usualDueAt(ticket) };
}

function ofVisit(visit: RecordOf<'visits'>): AgendaPlace | null {
  if (visit.status === 'cancelled' || visit.status === 'signed') return null;
  const keys = [
    ...key('engineer', visit.engineer),
    ...key('partner', visit.partner),
    ...key('account', visit.account),
    ...new Set(visit.tickets.flatMap((id) => key('ticket', id))),
  ];
  return { keys, at: visit.startsAt };
}

function ofCommitment(commitment: RecordOf<'commitments'>): AgendaPlace | null {
  if (commitment.state !== 'open') return null;
  const keys = [
    ...key('owner', commitment.owner),
    ...key('team', commitment.ownerTeam),
    ...key('account', commitment.account),
    ...key('ticket', commitment.ticket),
    ...key('visit', commitment.visit),
    'due',
  ];
  return { keys, at: commitment.dueAt };
}

function key(name: string, value: string | null): string[] {
  return value === null ? [] : [`${name}:${value}`];
}
