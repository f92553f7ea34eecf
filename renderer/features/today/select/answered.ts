import type { Entry } from '../../../../shared/records/entry.ts';
import type { TicketRow } from './tickets.ts';

type Message = Pick<Entry, 'subjectId' | 'author' | 'at'>;

/** A ticket with the time (UTC ms) of the message that nobody has answered. */
export interface Answered<T> {
  ticket: T;
  at: number;
}

/**
 * Tickets that wait for the customer although the customer has answered: the last message is not from the staff.
 * The longest unanswered comes first.
 * @param messages replies and e-mails of these tickets, in any order
 */
export function answered<T extends TicketRow>(
  byId: ReadonlyMap<string, T>,
  messages: readonly Message[],
): Answered<T>[] {
  const last = new Map<string, Message>();
  for (const message of messages) {
    const known = last.get(message.subjectId);
    if (known === undefined || message.at > known.at) last.set(message.subjectId, message);
  }
  return [...last.values()]
    .filter((message) => message.author === null)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ subjectId, at }) => {
      const ticket = byId.get(subjectId);
      return ticket?.status === 'waiting' && ticket.waitingFor === 'customer' ? [{ ticket, at }] : [];
    });
}
