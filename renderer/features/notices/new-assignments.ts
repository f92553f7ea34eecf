import type { TicketStatus } from '../../../shared/records/ticket.ts';

/** What a notice needs of a ticket. */
export interface AssignedTicket {
  id: string;
  number: string | null;
  subject: string;
  status: TicketStatus;
  assignee: string | null;
  account: string | null;
  openedAt: number;
  activityAt: number;
}

export interface Assignments {
  /** Ids of the open tickets that are assigned to the person now; hand it in next time. */
  mine: ReadonlySet<string>;
  /** Tickets that somebody else has given to the person since. */
  arrived: AssignedTicket[];
}

const finished: readonly TicketStatus[] = ['resolved', 'closed', 'cancelled'];

/**
 * Which tickets came to a person since the last look.
 * @param before ids from the last look; `null` at the first one, which announces nothing
 * @param own tickets with changes of the person's own on their way: nobody is told what they did themselves
 */
export function assignmentsSince(
  before: ReadonlySet<string> | null,
  rows: readonly AssignedTicket[],
  personId: string,
  own: ReadonlySet<string>,
): Assignments {
  const assigned = rows.filter((row) => row.assignee === personId && !finished.includes(row.status));
  return {
    mine: new Set(assigned.map((row) => row.id)),
    arrived: before === null ? [] : assigned.filter((row) => !before.has(row.id) && !own.has(row.id)),
  };
}
