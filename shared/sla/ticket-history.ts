import type { Entry, EntryData } from '../records/entry.ts';
import type { Priority, Ticket, TicketStatus, TicketType, WaitingFor } from '../records/ticket.ts';
import { isEnded } from '../sync/ticket-status.ts';

export type ClockTicket = Pick<
  Ticket,
  'type' | 'priority' | 'status' | 'waitingFor' | 'openedAt' | 'resolvedAt' | 'closedAt'
>;
export type ClockEntry = Pick<Entry, 'type' | 'at' | 'author' | 'internal' | 'data'>;

/** A status that a ticket had from one moment (UTC ms) until another; the last one goes on until Infinity. */
export interface StatusSpan {
  from: number;
  until: number;
  status: TicketStatus;
  waitingFor: WaitingFor | null;
}

/** A value that held from a moment (UTC ms) on, until the next one. */
export interface Held<T> {
  from: number;
  value: T;
}

/** What the clock needs to know of a ticket's timeline. */
export interface TicketHistory {
  openedAt: number;
  statuses: StatusSpan[];
  priorities: Held<Priority>[];
  types: Held<TicketType>[];
  /** When our people spoke to the customer, oldest first. */
  answers: number[];
}

const outward: ReadonlySet<string> = new Set(['reply', 'e-mail', 'call']);

/**
 * Read a timeline. Moments before the opening (a device with a clock that was behind) count as the opening. A ticket
 * without entries about its status, as importers may leave it, has the status that it has now all the time, and its end
 * from its header.
 */
export function historyOf(ticket: ClockTicket, entries: readonly ClockEntry[]): TicketHistory {
  const { openedAt } = ticket;
  const statuses: StatusSpan[] = [];
  const priorities: Held<Priority>[] = [];
  const types: Held<TicketType>[] = [];
  const answers: number[] = [];
  for (const entry of inOrder(entries)) {
    const at = Math.max(entry.at, openedAt);
    if (entry.type === 'status') addStatus(statuses, openedAt, at, entry.data as EntryData<'status'>);
    else if (entry.type === 'change') {
      const { fields } = entry.data as EntryData<'change'>;
      addValue(priorities, openedAt, at, fields['priority']);
      addValue(types, openedAt, at, fields['type']);
    } else if (outward.has(entry.type) && entry.author !== null && !entry.internal) answers.push(at);
  }
  if (statuses.length === 0) statuses.push(...statusesOfHeader(ticket));
  if (priorities.length === 0) priorities.push({ from: openedAt, value: ticket.priority });
  if (types.length === 0) types.push({ from: openedAt, value: ticket.type });
  return { openedAt, statuses, priorities, types, answers };
}

function addStatus(
  spans: StatusSpan[],
  openedAt: number,
  at: number,
  { from, to, waitingFor }: EntryData<'status'>,
): void {
  const last = spans.at(-1);
  if (last === undefined) spans.push(spanOf(openedAt, at, from ?? 'new', null));
  else last.until = at;
  spans.push(spanOf(at, Infinity, to, waitingFor));
}

function spanOf(from: number, until: number, status: string, waitingFor: string | null): StatusSpan {
  return { from, until, status: status as TicketStatus, waitingFor: waitingFor as WaitingFor | null };
}

function statusesOfHeader({ openedAt, status, waitingFor, resolvedAt, closedAt }: ClockTicket): StatusSpan[] {
  if (!isEnded(status)) return [spanOf(openedAt, Infinity, status, waitingFor)];
  const endedAt = Math.max(openedAt, resolvedAt ?? closedAt ?? openedAt);
  return [spanOf(openedAt, endedAt, 'new', null), spanOf(endedAt, Infinity, status, null)];
}

function addValue<T>(
  held: Held<T>[],
  openedAt: number,
  at: number,
  change: { from: unknown; to: unknown } | undefined,
): void {
  if (change === undefined) return;
  if (held.length === 0) held.push({ from: openedAt, value: change.from as T });
  held.push({ from: at, value: change.to as T });
}

function inOrder(entries: readonly ClockEntry[]): readonly ClockEntry[] {
  const isSorted = entries.every((entry, index) => index === 0 || (entries[index - 1]?.at ?? 0) <= entry.at);
  return isSorted ? entries : entries.toSorted((a, b) => a.at - b.at);
}
