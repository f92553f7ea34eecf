import { count, note, skip } from '../report.ts';
import { openTable } from '../table.ts';
import type { ImportContext, Unit } from '../unit.ts';
import { zoneClock } from '../wall-time.ts';
import { directoryItems, gather, startDirectory, type Directory } from './directory.ts';
import { eventReader, logColumns, type LogEvent } from './log-event.ts';
import { LogNames } from './names.ts';
import { ticketOf } from './ticket.ts';
import { timelineOf } from './timeline.ts';

/**
 * Profile `servicenow-log`: the event log of a ServiceNow instance (one row an update) becomes tickets with their
 * timelines. The file is read twice: first for whom and what it names, then for its stories.
 */
export async function* importLog(context: ImportContext): AsyncGenerator<Unit> {
  const { report, system, timeZone } = context;
  const names = new LogNames(system);
  const directory = startDirectory();
  for await (const event of readEvents(context, true)) gather(directory, event);
  const items = [...directoryItems(directory, names, { system, timeZone })];
  countDirectory(context, directory);
  for (const item of items) yield { line: 1, items: [item] };
  for await (const events of readIncidents(context, directory)) {
    const { entries, invisible } = timelineOf(events, names);
    const kinds: Unit['items'] = [{ kind: 'tickets', record: ticketOf(events, names, system) }];
    for (const record of entries) kinds.push({ kind: 'entries', record });
    count(report, 'tickets');
    count(report, 'entries', entries.length);
    count(report, 'events without a visible change', invisible);
    yield { line: events[0]?.line ?? 1, items: kinds };
  }
}

function countDirectory({ report }: ImportContext, directory: Directory): void {
  const contacts = [...directory.callers.values()].reduce((sum, callers) => sum + callers.size, 0);
  count(report, 'people', directory.people.size);
  count(report, 'teams', directory.teams.size);
  count(report, 'categories', directory.categories.size);
  count(report, 'accounts', directory.callers.size);
  count(report, 'contacts', contacts);
  count(report, 'configuration items', directory.items.size);
}

/** All events of the file in its order. Only one of the two readings reports what was wrong. */
async function* readEvents(
  { source, timeZone, report }: ImportContext,
  isQuiet: boolean,
): AsyncGenerator<LogEvent> {
  const table = await openTable(source, logColumns);
  const read = eventReader(table.columns, zoneClock(timeZone));
  for await (const rows of table.rows) {
    for (const row of rows) {
      if (!isQuiet) report.rows.read += 1;
      const event = row.problem === undefined ? read(row) : row.problem;
      if (typeof event !== 'string') yield event;
      else if (!isQuiet) skip(report, row.line, event);
    }
  }
}

/** Events by incident, in the order of their times, as soon as the last event of each was read. */
async function* readIncidents(context: ImportContext, directory: Directory): AsyncGenerator<LogEvent[]> {
  const { report } = context;
  const open = new Map<string, { events: LogEvent[]; seen: number }>();
  for await (const event of readEvents(context, false)) {
    const incident = open.get(event.number) ?? { events: [], seen: 0 };
    open.set(event.number, incident);
    incident.seen += 1;
    const twin = incident.events.find((other) => other.text === event.text);
    if (twin === undefined) {
      incident.events.push(event);
      report.rows.used += 1;
      if (event.state === null) noteState(context, event);
    } else {
      skip(report, event.line, `repeats line ${twin.line}`);
    }
    if (incident.seen < (directory.events.get(event.number) ?? 0)) continue;
    open.delete(event.number);
    yield incident.events.toSorted((a, b) => a.at - b.at);
  }
}

function noteState({ report }: ImportContext, { line, values }: LogEvent): void {
  count(report, 'events with an unknown state');
  note(report, line, `state "${values.incident_state ?? '?'}" is not known; the state before it was kept`);
}
