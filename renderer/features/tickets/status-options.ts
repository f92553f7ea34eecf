import {
  ticketStatusSchema,
  waitingForSchema,
  type TicketStatus,
  type WaitingFor,
} from '../../../shared/records/ticket.ts';
import { isLegalTransition } from '../../../shared/sync/ticket-status.ts';

/** A status to go to; waiting comes with whom or what for, since nobody should have to answer that separately. */
export interface StatusOption {
  /** `resolved`, `waiting:customer`. */
  value: string;
  to: TicketStatus;
  waitingFor: WaitingFor | null;
}

const all: readonly StatusOption[] = ticketStatusSchema.options.flatMap((to): StatusOption[] =>
  to === 'waiting'
    ? waitingForSchema.options.map((waitingFor) => ({ value: `waiting:${waitingFor}`, to, waitingFor }))
    : [{ value: to, to, waitingFor: null }],
);

/** Where a ticket may go from a status, itself included; everywhere for several tickets (`null`). */
export function statusOptions(from: TicketStatus | null): StatusOption[] {
  return all.filter(({ to }) => from === null || isLegalTransition('tickets', from, to));
}

/** The option that stands for a ticket's state. */
export function statusValue(ticket: { status: TicketStatus; waitingFor: WaitingFor | null }): string {
  return ticket.status === 'waiting' ? `waiting:${ticket.waitingFor ?? 'other'}` : ticket.status;
}

/** The option with this value; `undefined` for a word that is none. */
export function statusOption(value: string | null): StatusOption | undefined {
  return all.find((option) => option.value === value);
}
