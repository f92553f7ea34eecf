import type { Commitment } from '../../../../shared/records/commitment.ts';
import type { Visit } from '../../../../shared/records/visit.ts';
import type { StandingOf } from '../../../data/clocks/use-standing.ts';
import { byDue, isOpen, type TicketRow } from './tickets.ts';

const DAY = 86_400_000;

/** Ages of open tickets in days; the last bucket is open-ended. */
export const ageBuckets = ['day', 'week', 'month', 'older'] as const;
export type AgeBucket = (typeof ageBuckets)[number];

export interface AccountOverview<T extends TicketRow = TicketRow> {
  open: number;
  overdue: number;
  /** Open tickets by priority 1 to 4, each by age. */
  byPriority: { priority: 1 | 2 | 3 | 4; total: number; ages: Record<AgeBucket, number> }[];
  /** Most urgent open tickets first. */
  urgent: T[];
  nextVisit: Visit | null;
  /** Open commitments, the first due first. */
  commitments: Commitment[];
  /** Since the beginning of yesterday. */
  changes: { opened: number; resolved: number; active: number };
}

export interface AccountRecords<T extends TicketRow> {
  tickets: readonly T[];
  visits: readonly Visit[];
  commitments: readonly Commitment[];
  standingOf: StandingOf;
}

/** State of one account at `now`; `since` (UTC ms) is from when changes are counted. All records are the account's own. */
export function accountOverview<T extends TicketRow>(
  { tickets, visits, commitments, standingOf }: AccountRecords<T>,
  now: number,
  since: number,
): AccountOverview<T> {
  const open = tickets.filter(isOpen);
  return {
    open: open.length,
    overdue: open.filter((ticket) => standingOf(ticket)?.state === 'overdue').length,
    byPriority: ([1, 2, 3, 4] as const).map((priority) => priorityRow(open, priority, now)),
    urgent: open.sort(byDue(standingOf)),
    nextVisit: nextVisit(visits, now),
    commitments: commitments.filter((c) => c.state === 'open').sort((a, b) => a.dueAt - b.dueAt),
    changes: {
      opened: tickets.filter((ticket) => ticket.openedAt >= since).length,
      resolved: tickets.filter((ticket) => (ticket.resolvedAt ?? 0) >= since).length,
      active: tickets.filter((ticket) => ticket.activityAt >= since && ticket.openedAt < since).length,
    },
  };
}

function priorityRow(open: readonly TicketRow[], priority: 1 | 2 | 3 | 4, now: number) {
  const ages = { day: 0, week: 0, month: 0, older: 0 };
  let total = 0;
  for (const ticket of open) {
    if (ticket.priority !== priority) continue;
    ages[ageOf(ticket, now)] += 1;
    total += 1;
  }
  return { priority, total, ages };
}

/** How long a ticket has been open, roughly. */
export function ageOf(ticket: Pick<TicketRow, 'openedAt'>, now: number): AgeBucket {
  const days = (now - ticket.openedAt) / DAY;
  if (days < 1) return 'day';
  if (days < 7) return 'week';
  return days < 30 ? 'month' : 'older';
}

function nextVisit(visits: readonly Visit[], now: number): Visit | null {
  const coming = visits.filter(
    (visit) => visit.endsAt > now && !['cancelled', 'done', 'signed'].includes(visit.status),
  );
  return coming.sort((a, b) => a.startsAt - b.startsAt)[0] ?? null;
}
