import type { Change, CommandContext } from '../../../shared/commands/context.ts';
import { assign, changeStatus, editTicket, type TicketFields } from '../../../shared/commands/tickets.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import { sameJson, valueAt } from '../../../shared/sync/json.ts';

/**
 * Changes that undo an earlier change after the server has it, made on the ticket as it is by then. What somebody
 * else has changed meanwhile stays as they wanted it.
 */
export type WayBack = (context: CommandContext, latest: Ticket) => Change[];

/** Give fields the values back that they had in `before`. */
export function backToFields(before: Ticket, changed: TicketFields): WayBack {
  return (context, latest) => {
    const mine = Object.entries(changed).filter(([field, value]) =>
      sameJson(valueAt(latest, field) ?? null, value ?? null),
    );
    const fields = Object.fromEntries(mine.map(([field]) => [field, valueAt(before, field) ?? null]));
    // Impact and urgency brought the priority along; it goes back with them.
    const hasLevel = 'impact' in fields || 'urgency' in fields;
    return editTicket(context, latest, { ...fields, ...(hasLevel ? { priority: before.priority } : {}) });
  };
}

/** Go back to the status of `before`, unless somebody has moved the ticket on. */
export function backToStatus(before: Ticket, to: Ticket['status']): WayBack {
  return (context, latest) =>
    latest.status === to
      ? changeStatus(context, latest, { to: before.status, waitingFor: before.waitingFor })
      : [];
}

/** Give the ticket back to whom it belonged to in `before`. */
export function backToAssignment(
  before: Ticket,
  given: { team?: string | null; assignee?: string | null },
): WayBack {
  return (context, latest) =>
    assign(context, latest, {
      ...(given.team !== undefined && latest.team === given.team ? { team: before.team } : {}),
      ...(given.assignee !== undefined && latest.assignee === given.assignee
        ? { assignee: before.assignee }
        : {}),
    });
}
