import { parseRecord, type RecordOf } from '../../../shared/records/kinds.ts';
import type { LogEvent } from './log-event.ts';
import type { LogNames } from './names.ts';
import { channelOf, levelOf, priorityOf } from './ticket-values.ts';

/** The ticket as the last of its events left it. Events stand in the order of their times; there is at least one. */
export function ticketOf(events: readonly LogEvent[], names: LogNames, system: string): RecordOf<'tickets'> {
  const last = events.at(-1);
  if (last === undefined) throw new Error('A ticket needs at least one event.');
  const { values, number } = last;
  const state = events.findLast((event) => event.state !== null)?.state ?? {
    status: 'new',
    waitingFor: null,
  };
  const isOver = state.status === 'resolved' || state.status === 'closed';
  const closedAt = state.status === 'closed' ? (last.closedAt ?? last.at) : null;
  return parseRecord('tickets', {
    id: names.ticket(number),
    type: 'incident',
    subject: subjectOf(last),
    status: state.status,
    waitingFor: state.waitingFor,
    impact: levelOf(values.impact),
    urgency: levelOf(values.urgency),
    priority: priorityOf(values.priority),
    channel: channelOf(values.contact_type),
    account: names.account(values.location),
    site: names.site(values.location),
    contact: names.contact(values.location, values.caller_id),
    category: values.category,
    subcategory: values.subcategory,
    symptom: values.u_symptom,
    assets: values.cmdb_ci === null ? [] : [names.asset(values.cmdb_ci)],
    team: values.assignment_group,
    assignee: names.person(values.assigned_to),
    tags: tagsOf(values),
    openedBy: names.person(values.opened_by),
    openedAt: last.openedAt,
    resolvedAt: isOver ? resolutionTime(events, last, closedAt) : null,
    closedAt,
    resolution: isOver ? resolutionOf(values) : '',
    closeCode: isOver ? values.closed_code : null,
    reopenCount: Number.parseInt(values.reopen_count ?? '0', 10) || 0,
    activityAt: Math.max(last.openedAt, ...events.map((event) => event.at)),
    source: { system, key: number },
  });
}

/** The log holds no text; what it classifies by is what one can read. */
function subjectOf({ number, values }: LogEvent): string {
  const words = [values.category, values.subcategory, values.u_symptom].filter((word) => word !== null);
  return words.length === 0 ? `Incident ${number}` : words.join(' · ');
}

/** 6 % of the log's incidents were closed without a time of resolution: the event that resolved them tells it. */
function resolutionTime(events: readonly LogEvent[], last: LogEvent, closedAt: number | null): number | null {
  return last.resolvedAt ?? events.findLast((event) => event.state?.status === 'resolved')?.at ?? closedAt;
}

function resolutionOf(values: LogEvent['values']): string {
  return [values.resolved_by, values.closed_code].filter((word) => word !== null).join(' · ');
}

function tagsOf(values: LogEvent['values']): string[] {
  const words = [values.problem_id, values.rfc, values.caused_by, values.vendor];
  const sla = values.made_sla === 'false' ? ['sla-missed'] : [];
  return [...new Set([...words.filter((word) => word !== null), ...sla])];
}
