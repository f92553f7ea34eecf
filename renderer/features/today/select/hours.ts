import { dueAtOf } from '../../../../shared/sla/standing.ts';
import type { StandingOf } from '../../../data/clocks/use-standing.ts';
import type { Deadlines, TicketRow } from './tickets.ts';

/** One row of the day's board. */
export interface DueHour<T extends TicketRow = TicketRow> {
  /** Beginning of the hour, UTC ms; null for what is overdue. */
  from: number | null;
  tickets: T[];
}

/**
 * What is overdue or due today as rows: the overdue first, then each hour in which something is due. Hours are those of this
 * computer's clock.
 */
export function dueHours<T extends TicketRow>(
  { overdue, dueToday }: Deadlines<T>,
  standingOf: StandingOf,
): DueHour<T>[] {
  const hours = Map.groupBy(dueToday, (ticket) => hourOf(dueAtOf(standingOf(ticket))));
  const rows: DueHour<T>[] = [...hours]
    .sort(([a], [b]) => a - b)
    .map(([from, tickets]) => ({ from, tickets }));
  return overdue.length === 0 ? rows : [{ from: null, tickets: overdue }, ...rows];
}

/** Also where clocks differ from UTC by half an hour. */
function hourOf(at: number): number {
  return new Date(at).setMinutes(0, 0, 0);
}
