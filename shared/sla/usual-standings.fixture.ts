import type { Ticket } from '../records/ticket.ts';
import { standingOf, type TicketStanding } from './standing.ts';
import { historyOf, type ClockTicket } from './ticket-history.ts';
import { usualInForce } from './usual-contract.ts';

const contracts = [usualInForce(0)];

/**
 * How tickets without a timeline stand at a moment (UTC ms) by the usual times; the same object for the same ticket. What is
 * asked has to be a ticket or its header.
 */
export function usualStandings(now: number): (ticket: { id: string }) => TicketStanding {
  const made = new WeakMap<object, TicketStanding>();
  return (asked) => {
    const ticket = asked as ClockTicket & Pick<Ticket, 'id' | 'dueAt'>;
    const standing =
      made.get(ticket) ?? standingOf({ ticket, history: historyOf(ticket, []), contracts, now });
    made.set(ticket, standing);
    return standing;
  };
}
