import type { Ticket } from '../../../../shared/records/ticket.ts';
import { dueAtOf, type TicketStanding } from '../../../../shared/sla/standing.ts';
import { usualDueAt } from '../../../../shared/sla/usual-due.ts';
import { isEnded } from '../../../../shared/sync/ticket-status.ts';
import { fold } from '../../../../shared/text/words.ts';
import type { StandingOf } from '../../../data/clocks/use-standing.ts';

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
  /** How it stands towards its targets; `undefined` until its timeline was read, and of most ended tickets. */
  readonly standing: TicketStanding | undefined;
  /** When the next target is due, of an ended ticket when it ended; UTC ms, Infinity where nothing is due. */
  readonly due: number;
  /** Folded text that words are looked for in; made when first asked for. */
  readonly text: () => string;
}

/** Names that the texts of rows contain. */
export interface RowNames {
  account: (id: string) => string | undefined;
  person: (id: string) => string | undefined;
}

function rowOf(
  ticket: TicketHeader,
  standing: TicketStanding | undefined,
  textOfRow: () => string,
): TicketRow {
  const open = !isEnded(ticket.status);
  return {
    type: 'ticket',
    id: ticket.id,
    ticket,
    open,
    standing,
    due: open ? dueOf(ticket, standing) : (ticket.resolvedAt ?? ticket.closedAt ?? ticket.activityAt),
    text: textOfRow,
  };
}

/** Until it is known the row keeps a place near its later one, so that a list that was just opened does not jump. */
function dueOf(ticket: TicketHeader, standing: TicketStanding | undefined): number {
  return standing === undefined ? usualDueAt(ticket) : dueAtOf(standing);
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

interface Made {
  standing: TicketStanding | undefined;
  row: TicketRow;
}

/**
 * Make rows of headers, re-using the row of every header that has not changed and stands as before: after one edit among
 * 24,918 tickets one row is made. The caller keeps the function for as long as names stay the same.
 */
export function createRowBuilder(
  names: RowNames,
): (headers: readonly TicketHeader[], standingOf: StandingOf) => TicketRow[] {
  const made = new WeakMap<TicketHeader, Made>();
  return (headers, standingOf) =>
    headers.map((ticket) => {
      const open = !isEnded(ticket.status);
      // The list orders ended tickets by their end: a standing that is read when one is looked at moves no row.
      const standing = open ? standingOf(ticket) : undefined;
      const known = made.get(ticket);
      if (known !== undefined && known.standing === standing) return known.row;
      const row = rowOf(ticket, standing, known?.row.text ?? lazyText(ticket, names));
      made.set(ticket, { standing, row });
      return row;
    });
}

function lazyText(ticket: TicketHeader, names: RowNames): () => string {
  let text: string | undefined;
  return () => (text ??= fold(textOf(ticket, names)));
}
