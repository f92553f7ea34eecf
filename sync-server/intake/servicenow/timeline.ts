import type { RecordOf } from '../../../shared/records/kinds.ts';
import type { LogEvent } from './log-event.ts';
import { levelOf, priorityOf, channelOf } from './ticket-values.ts';
import type { LogNames } from './names.ts';

type Entry = RecordOf<'entries'>;
type Json = string | number | null;
type Draft = Pick<Entry, 'type'> & { data?: Entry['data']; text?: string; internal?: boolean };

/** A ticket's timeline, and how many of its events left no entry because nothing that one can see had changed. */
export interface Timeline {
  entries: Entry[];
  invisible: number;
}

/**
 * Tell the events of one incident as entries: opened, then each change of status, of assignment and of fields at
 * its time. Events stand in the order of their times.
 */
export function timelineOf(events: readonly LogEvent[], names: LogNames): Timeline {
  const timeline: Timeline = { entries: [], invisible: 0 };
  const repeats = new Map<string, number>();
  const lastResolution = events.findLast((event) => event.state?.status === 'resolved');
  let before: LogEvent | null = null;
  let status: LogEvent['state'] = { status: 'new', waitingFor: null };
  for (const event of events) {
    const repeat = repeats.get(event.modCount) ?? 0;
    repeats.set(event.modCount, repeat + 1);
    const drafts = draftsOf(event, before, status, names);
    const author = event === lastResolution ? event.values.resolved_by : null;
    for (const draft of drafts) {
      // A number for rows that share a modification count keeps ids unique; the first keeps the plain one.
      const key = `${event.number}#${event.modCount}${repeat === 0 ? '' : `~${repeat}`}/${draft.type}`;
      const by = draft.type === 'opened' ? event.values.opened_by : (author ?? event.values.sys_updated_by);
      timeline.entries.push(entryOf(draft, event, { key, by }, events, names));
    }
    if (drafts.length === 0) timeline.invisible += 1;
    status = event.state ?? status;
    before = event;
  }
  return timeline;
}

function entryOf(
  draft: Draft,
  event: LogEvent,
  { key, by }: { key: string; by: string | null },
  events: readonly LogEvent[],
  names: LogNames,
): Entry {
  const ticket = names.ticket(event.number);
  // Spelled out in the order of the schema: the store checks it, and checking twice would cost seconds.
  return {
    id: names.entry(key),
    revision: 0,
    type: draft.type,
    subjectKind: 'tickets',
    subjectId: ticket,
    account: names.account(events.at(-1)?.values.location ?? null),
    ticket,
    author: names.person(by),
    authorName: by === null ? 'ServiceNow' : null,
    at: draft.type === 'opened' ? event.openedAt : Math.max(event.at, event.openedAt),
    text: draft.text ?? '',
    internal: draft.internal ?? false,
    data: draft.data ?? {},
    source: null,
  };
}

function draftsOf(
  event: LogEvent,
  before: LogEvent | null,
  status: LogEvent['state'],
  names: LogNames,
): Draft[] {
  const drafts: Draft[] = before === null ? [{ type: 'opened' }] : [];
  const { state } = event;
  if (state !== null && (state.status !== status?.status || state.waitingFor !== status.waitingFor)) {
    drafts.push({
      type: 'status',
      data: { from: status?.status ?? null, to: state.status, waitingFor: state.waitingFor },
    });
  }
  const assignment = assignmentOf(event, before, names);
  if (assignment !== null) drafts.push(assignment);
  if (before === null) return drafts;
  const fields = changedFields(event, before, names);
  if (Object.keys(fields).length > 0) drafts.push({ type: 'change', data: { fields } });
  const text = remarks(event, before);
  if (text !== '') drafts.push({ type: 'note', internal: true, text });
  return drafts;
}

function assignmentOf(event: LogEvent, before: LogEvent | null, names: LogNames): Draft | null {
  const fromTeam = before?.values.assignment_group ?? null;
  const toTeam = event.values.assignment_group;
  const fromAssignee = before?.values.assigned_to ?? null;
  const toAssignee = event.values.assigned_to;
  if (fromTeam === toTeam && fromAssignee === toAssignee) return null;
  const people = { fromAssignee: names.person(fromAssignee), toAssignee: names.person(toAssignee) };
  return { type: 'assignment', data: { fromTeam, toTeam, ...people } };
}

function changedFields(
  event: LogEvent,
  before: LogEvent,
  names: LogNames,
): Record<string, { from: Json; to: Json }> {
  const fields: Record<string, { from: Json; to: Json }> = {};
  const read: Record<string, (values: LogEvent['values']) => Json> = {
    priority: (values) => priorityOf(values.priority),
    impact: (values) => levelOf(values.impact),
    urgency: (values) => levelOf(values.urgency),
    category: (values) => values.category,
    subcategory: (values) => values.subcategory,
    symptom: (values) => values.u_symptom,
    channel: (values) => channelOf(values.contact_type),
    account: (values) => names.account(values.location),
    contact: (values) => names.contact(values.location, values.caller_id),
  };
  for (const [field, valueOf] of Object.entries(read)) {
    const from = valueOf(before.values);
    const to = valueOf(event.values);
    if (from !== to) fields[field] = { from, to };
  }
  return fields;
}

const remarkColumns = {
  problem_id: 'Problem',
  rfc: 'Change request',
  caused_by: 'Caused by',
  vendor: 'Vendor',
  cmdb_ci: 'Configuration item',
} as const;

/** What a ticket has no field for is kept as an internal note. */
function remarks(event: LogEvent, before: LogEvent): string {
  return (Object.keys(remarkColumns) as (keyof typeof remarkColumns)[])
    .filter((column) => event.values[column] !== before.values[column])
    .map(
      (column) =>
        `${remarkColumns[column]}: ${before.values[column] ?? '–'} → ${event.values[column] ?? '–'}`,
    )
    .join('\n\n');
}
