import type { Role } from '../../../../shared/records/person.ts';
import type { TicketRow } from './ticket-row.ts';

export const builtInViews = [
  'mine',
  'my-accounts',
  'my-team',
  'unassigned',
  'overdue',
  'due-today',
  'due-soon',
  'waiting',
  'recent',
  'all',
] as const;
export type BuiltInView = (typeof builtInViews)[number];

/** What somebody wants to see first: their own work, or what they answer for. */
export function firstViewOf(roles: readonly Role[]): BuiltInView {
  if (roles.includes('engineer')) return 'mine';
  if (roles.includes('advisor')) return 'my-accounts';
  if (roles.includes('agent')) return 'unassigned';
  if (roles.includes('lead')) return 'overdue';
  return 'all';
}

const RECENT_MS = 7 * 24 * 3_600_000;

/** Who looks, and when; views depend on both. */
export interface Viewer {
  personId: string;
  teams: ReadonlySet<string>;
  /** Accounts whose advisor the person is. */
  advisedAccounts: ReadonlySet<string>;
  /** UTC ms. */
  now: number;
  /** When the day of this computer ends, UTC ms. */
  endOfDay: number;
}

type Belongs = (row: TicketRow, viewer: Viewer) => boolean;

const belongs: Record<BuiltInView, Belongs> = {
  mine: ({ ticket, open }, viewer) => open && ticket.assignee === viewer.personId,
  'my-accounts': ({ ticket, open }, viewer) =>
    open && ticket.account !== null && viewer.advisedAccounts.has(ticket.account),
  'my-team': ({ ticket, open }, viewer) => open && ticket.team !== null && viewer.teams.has(ticket.team),
  unassigned: ({ ticket, open }) => open && ticket.assignee === null,
  overdue: ({ standing }) => standing?.state === 'overdue',
  'due-today': ({ standing, due }, viewer) =>
    (standing?.state === 'running' || standing?.state === 'soon' || standing?.state === 'closed') &&
    due < viewer.endOfDay,
  'due-soon': ({ standing }) => standing?.state === 'soon',
  waiting: ({ ticket }) => ticket.status === 'waiting',
  recent: ({ ticket }, viewer) => ticket.activityAt > viewer.now - RECENT_MS,
  all: () => true,
};

/** Is the word one of the views that everybody has? */
export function isBuiltInView(view: string): view is BuiltInView {
  return Object.hasOwn(belongs, view);
}

/** The rule of a view; a view that is not known (a link to somebody else's saved view) shows everything. */
export function viewRule(view: string, viewer: Viewer): (row: TicketRow) => boolean {
  const rule = isBuiltInView(view) ? belongs[view] : belongs.all;
  return (row) => rule(row, viewer);
}

/** How many tickets each view holds. One pass over all rows: it runs after every change of a ticket. */
export function countViews(rows: readonly TicketRow[], viewer: Viewer): Record<BuiltInView, number> {
  const counts = Object.fromEntries(builtInViews.map((view) => [view, 0])) as Record<BuiltInView, number>;
  const rules = builtInViews.map((view) => [view, belongs[view]] as const);
  for (const row of rows) for (const [view, rule] of rules) if (rule(row, viewer)) counts[view] += 1;
  return counts;
}
