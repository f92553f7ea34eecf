import { dueAtOf } from '../../../../shared/sla/standing.ts';
import type { StandingOf } from '../../../data/clocks/use-standing.ts';
import { isOpen, type TicketRow } from './tickets.ts';

/** Open tickets of one assignee or one team. `key` is null for those that nobody has. */
export interface Load {
  key: string | null;
  open: number;
  overdue: number;
  dueToday: number;
  waiting: number;
}

/** Open tickets counted by assignee or team: the most loaded first, those of nobody last. */
export function loadBy(
  field: 'assignee' | 'team',
  tickets: readonly TicketRow[],
  standingOf: StandingOf,
  endOfDay: number,
): Load[] {
  const loads = new Map<string | null, Load>();
  for (const ticket of tickets) {
    if (!isOpen(ticket)) continue;
    const key = ticket[field];
    const load = loads.get(key) ?? { key, open: 0, overdue: 0, dueToday: 0, waiting: 0 };
    loads.set(key, load);
    count(load, standingOf(ticket), endOfDay);
  }
  return [...loads.values()].sort(
    (a, b) => Number(a.key === null) - Number(b.key === null) || b.open - a.open || b.overdue - a.overdue,
  );
}

function count(load: Load, standing: ReturnType<StandingOf>, endOfDay: number): void {
  load.open += 1;
  // Every ticket counts in one part of the bar only, the most pressing one.
  if (standing?.state === 'overdue') load.overdue += 1;
  else if (standing?.state === 'waiting') load.waiting += 1;
  else if (dueAtOf(standing) < endOfDay) load.dueToday += 1;
}
