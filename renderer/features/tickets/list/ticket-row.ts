import type { Ticket } from '../../../../shared/records/ticket.ts';
import { resolutionDueAt } from '../../../../shared/sla/due.ts';
import { isEnded } from '../../../../shared/sync/ticket-status.ts';
import { fold } from '../../../../shared/text/words.ts';

/** A ticket without its long texts, as lists hold it. */
export type TicketHeader = Omit<Ticket, 'description' | 'resolution'>;

/** A header with what filtering and sorting would otherwise compute for each keystroke. */
export interface TicketRow {
  /** A row is an item of the list as it is: the same object in every list that shows it, so it is drawn once. */
  readonly type: 'ticket';
  readonly id: string;
  readonly ticket: TicketHeader;
  /** Still to be worked on: not resolved, closed or cancelled. */
  readonly open: boolean;
  /** When it is to be resolved, UTC ms. */
  readonly due: number;
  /** Folded text that words are looked for in; made when first asked for. */
  readonly text: () => string;
}

/** Names that the texts of rows contain. */
export interface RowNames {
  account: (id: string) => string | undefined;
  person: (id: string) => string | undefined;
}

function rowOf(ticket: TicketHeader, names: RowNames): TicketRow {
  let text: string | undefined;
  return {
    type: 'ticket',
    id: ticket.id,
    ticket,
    open: !isEnded(ticket.status),
    due: resolutionDueAt(ticket),
    text: () => (text ??= fold(textOf(ticket, names))),
  };
}

function textOf(ticket: TicketHeader, names: RowNames): string {
  const parts = [
    ticket.number,
    ticket.subject,
    ticket.category,
    ticket.subcategory,
    ticket.team,
    ...ticket.tags,
  ];
  if (ticket.account !== null) parts.push(names.account(ticket.account) ?? null);
  if (ticket.assignee !== null) parts.push(names.person(ticket.assignee) ?? null);
  return parts.filter(Boolean).join('\n');
}

/**
 * Make rows of headers, re-using the row of every header that has not changed: after one edit among 24,918 tickets
 * one row is made. The caller keeps the function for as long as names stay the same.
 */
export function createRowBuilder(names: RowNames): (headers: readonly TicketHeader[]) => TicketRow[] {
  const made = new WeakMap<TicketHeader, TicketRow>();
  return (headers) =>
    headers.map((header) => {
      const known = made.get(header);
      if (known !== undefined) return known;
      const row = rowOf(header, names);
      made.set(header, row);
      return row;
    });
}
