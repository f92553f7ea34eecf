import type { Ticket, TicketStatus, WaitingFor } from '../records/ticket.ts';
import type { Json } from '../sync/json.ts';
import { isEnded, isLegalTransition } from '../sync/ticket-status.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { edit } from './edit.ts';
import { entry, subjectOf } from './subject.ts';
import { creation, update } from './write.ts';
import { priorityOf } from '../sla/priority.ts';

/** Register a ticket. The first change is the ticket; its `id` is where the screen goes next. */
export function createTicket(
  context: CommandContext,
  fields: Partial<Omit<Ticket, 'id' | 'revision' | 'number'>> & { subject: string },
): Change[] {
  if (fields.subject.trim() === '') throw new CommandError('subject-required', 'subject');
  const { priorityMatrix } = context;
  const priority = fields.priority ?? priorityOf(fields.impact ?? 2, fields.urgency ?? 2, priorityMatrix);
  const id = context.newId();
  const account = fields.account ?? null;
  const ticket = creation('tickets', {
    openedAt: context.now,
    openedBy: context.personId,
    ...fields,
    priority,
    activityAt: context.now,
    id,
  });
  const opened = entry(context, { kind: 'tickets', id, account, ticket: id }, { type: 'opened' });
  return [ticket, opened];
}

export interface StatusChange {
  to: TicketStatus;
  /** Needed when `to` is `waiting`. */
  waitingFor?: WaitingFor | null;
  /** Needed when `to` is `resolved` and the ticket has none yet. */
  resolution?: string;
  closeCode?: string | null;
  /** A few words for the timeline. */
  text?: string;
}

/**
 * Move a ticket along. Reopening clears the times of its end and is counted.
 * @throws CommandError `illegal-status`, `waiting-for-required`, `resolution-required`
 */
export function changeStatus(context: CommandContext, ticket: Ticket, wanted: StatusChange): Change[] {
  if (!isLegalTransition('tickets', ticket.status, wanted.to))
    throw new CommandError('illegal-status', 'status');
  const waitingFor = wanted.to === 'waiting' ? (wanted.waitingFor ?? null) : null;
  if (wanted.to === 'waiting' && waitingFor === null) {
    throw new CommandError('waiting-for-required', 'waitingFor');
  }
  const isSame = wanted.to === ticket.status && waitingFor === ticket.waitingFor;
  if (isSame && wanted.resolution === undefined && wanted.closeCode === undefined) return [];
  const change: Record<string, Json> = { status: wanted.to, waitingFor, activityAt: context.now };
  Object.assign(change, endOf(context, ticket, wanted));
  const data = { from: ticket.status, to: wanted.to, waitingFor };
  return [
    update('tickets', ticket, change),
    entry(context, subjectOf('tickets', ticket), { type: 'status', text: wanted.text ?? '', data }),
  ];
}

function endOf(context: CommandContext, ticket: Ticket, wanted: StatusChange): Record<string, Json> {
  const closeCode: Record<string, Json> =
    wanted.closeCode === undefined ? {} : { closeCode: wanted.closeCode };
  const text = wanted.resolution?.trim() ?? '';
  const resolution: Record<string, Json> = text === '' ? {} : { resolution: text };
  if (wanted.to === 'resolved') {
    if (text === '' && ticket.resolution.trim() === '') {
      throw new CommandError('resolution-required', 'resolution');
    }
    return { ...resolution, ...closeCode, resolvedAt: context.now };
  }
  if (wanted.to === 'closed' || wanted.to === 'cancelled') {
    return { ...resolution, ...closeCode, closedAt: context.now };
  }
  if (!isEnded(ticket.status)) return {};
  return { resolvedAt: null, closedAt: null, reopenCount: ticket.reopenCount + 1 };
}

/** Give a ticket to a team, a person or both; what is left out stays. */
export function assign(
  context: CommandContext,
  ticket: Ticket,
  to: { team?: string | null; assignee?: string | null },
): Change[] {
  const team = to.team === undefined ? ticket.team : to.team;
  const assignee = to.assignee === undefined ? ticket.assignee : to.assignee;
  const change: Record<string, Json> = {};
  if (team !== ticket.team) change['team'] = team;
  if (assignee !== ticket.assignee) change['assignee'] = assignee;
  if (Object.keys(change).length === 0) return [];
  const data = { fromTeam: ticket.team, toTeam: team, fromAssignee: ticket.assignee, toAssignee: assignee };
  return [
    update('tickets', ticket, { ...change, activityAt: context.now }),
    entry(context, subjectOf('tickets', ticket), { type: 'assignment', internal: true, data }),
  ];
}

/** Fields of a ticket that `editTicket` takes; status and assignment have commands of their own. */
export type TicketFields = Partial<
  Omit<Ticket, 'id' | 'revision' | 'number' | 'status' | 'team' | 'assignee' | 'activityAt' | 'source'>
>;

/** Change fields of a ticket. New impact or urgency bring the priority along unless it is given. */
export function editTicket(context: CommandContext, ticket: Ticket, fields: TicketFields): Change[] {
  for (const field of ['status', 'team', 'assignee']) {
    if (Object.hasOwn(fields, field)) throw new CommandError('field-not-editable', field);
  }
  if (fields.subject?.trim() === '') throw new CommandError('subject-required', 'subject');
  const { impact = ticket.impact, urgency = ticket.urgency } = fields;
  const isLevel = fields.impact !== undefined || fields.urgency !== undefined;
  const priority =
    isLevel && fields.priority === undefined
      ? { priority: priorityOf(impact, urgency, context.priorityMatrix) }
      : {};
  return edit(context, 'tickets', ticket, { ...fields, ...priority }, { activityAt: context.now });
}
