import type { Notice } from '../../../../shared/records/notice.ts';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { noticeState } from '../../../../shared/notices/notice-state.ts';
import { isEnded } from '../../../../shared/sync/ticket-status.ts';

/** What the inbox shows of a ticket. */
export type InboxTicket = Pick<Ticket, 'id' | 'number' | 'subject' | 'status' | 'account'>;

export interface InboxRow {
  id: string;
  notice: Notice;
  /** Null where the ticket is not on this device any more. */
  ticket: InboxTicket | null;
}

export interface Inbox {
  /** Unread ones of tickets that are still open, what came last first. */
  unread: InboxRow[];
  /** Put aside, in the order in which they come back. */
  aside: InboxRow[];
  /** Read, or of tickets that have ended; what came last first. */
  earlier: InboxRow[];
}

/** More of the past is in the tickets' own timelines. */
const KEPT = 200;

/** The notices of a person as lists. A ticket that has ended asks for nothing any more. Pure. */
export function inboxOf(
  notices: Iterable<Notice>,
  tickets: ReadonlyMap<string, InboxTicket>,
  now: number,
): Inbox {
  const inbox: Inbox = { unread: [], aside: [], earlier: [] };
  for (const notice of notices) {
    const ticket = tickets.get(notice.ticket) ?? null;
    const state = noticeState(notice, now);
    const isOver = ticket === null || isEnded(ticket.status);
    const list =
      state === 'read' || isOver ? inbox.earlier : state === 'snoozed' ? inbox.aside : inbox.unread;
    list.push({ id: notice.id, notice, ticket });
  }
  inbox.unread.sort(newestFirst);
  inbox.earlier.sort(newestFirst);
  inbox.aside.sort((a, b) => (a.notice.snoozedUntil ?? 0) - (b.notice.snoozedUntil ?? 0));
  return { ...inbox, earlier: inbox.earlier.slice(0, KEPT) };
}

function newestFirst(a: InboxRow, b: InboxRow): number {
  return cameAt(b.notice) - cameAt(a.notice) || (a.id < b.id ? -1 : 1);
}

/** One that was put aside came when it came back. */
function cameAt({ firedAt, snoozedUntil }: Notice): number {
  return snoozedUntil ?? firedAt;
}
