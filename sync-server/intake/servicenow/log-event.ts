import type { TicketStatus, WaitingFor } from '../../../shared/records/ticket.ts';
import type { TableRow } from '../table.ts';
import type { ZoneClock } from '../wall-time.ts';

/** Columns that the log must have. Others are ignored. */
export const logColumns = [
  'number',
  'incident_state',
  'reopen_count',
  'sys_mod_count',
  'made_sla',
  'caller_id',
  'opened_by',
  'opened_at',
  'sys_updated_by',
  'sys_updated_at',
  'contact_type',
  'location',
  'category',
  'subcategory',
  'u_symptom',
  'cmdb_ci',
  'impact',
  'urgency',
  'priority',
  'assignment_group',
  'assigned_to',
  'problem_id',
  'rfc',
  'vendor',
  'caused_by',
  'closed_code',
  'resolved_by',
  'resolved_at',
  'closed_at',
] as const;

type Column = (typeof logColumns)[number];

/** One event of the log: the whole incident as it was after an update. `null` where the log says "?". */
export interface LogEvent {
  line: number;
  /** The row as it stands, to recognise one that is repeated. */
  text: string;
  number: string;
  modCount: string;
  /** UTC ms of the update. */
  at: number;
  openedAt: number;
  resolvedAt: number | null;
  closedAt: number | null;
  /** `null` for a state that the log uses for "unknown". */
  state: LogState | null;
  values: Readonly<Record<Column, string | null>>;
}

export interface LogState {
  status: TicketStatus;
  waitingFor: WaitingFor | null;
}

const states: Record<string, LogState> = {
  New: { status: 'new', waitingFor: null },
  Active: { status: 'in-progress', waitingFor: null },
  'Awaiting User Info': { status: 'waiting', waitingFor: 'customer' },
  'Awaiting Vendor': { status: 'waiting', waitingFor: 'supplier' },
  'Awaiting Problem': { status: 'waiting', waitingFor: 'problem' },
  'Awaiting Evidence': { status: 'waiting', waitingFor: 'evidence' },
  Resolved: { status: 'resolved', waitingFor: null },
  Closed: { status: 'closed', waitingFor: null },
};

/** Reads rows of a log whose columns stand in this order. Answers the reason where a row is no event. */
export function eventReader(
  columns: readonly string[],
  clock: ZoneClock,
): (row: TableRow & { fields: string[] }) => LogEvent | string {
  const places = logColumns.map((name) => [name, columns.indexOf(name)] as const);
  const timeAt = cachedTimes(clock);
  return ({ line, fields }) => {
    const values = {} as Record<Column, string | null>;
    for (const [name, place] of places) values[name] = known(fields[place] ?? '');
    const at = timeAt(values.sys_updated_at);
    const openedAt = timeAt(values.opened_at);
    if (values.number === null) return 'has no incident number';
    if (at === null)
      return `sys_updated_at "${values.sys_updated_at ?? '?'}" is not a time as d/m/yyyy HH:MM`;
    if (openedAt === null) return `opened_at "${values.opened_at ?? '?'}" is not a time as d/m/yyyy HH:MM`;
    return {
      line,
      text: fields.join('\u0000'),
      number: values.number,
      modCount: values.sys_mod_count ?? '',
      at,
      openedAt,
      resolvedAt: timeAt(values.resolved_at),
      closedAt: timeAt(values.closed_at),
      state: states[values.incident_state ?? ''] ?? null,
      values,
    };
  };
}

/** "?" is missing; names are written with one space. */
function known(text: string): string | null {
  const word = text.trim();
  if (word === '' || word === '?') return null;
  return word.includes('  ') ? word.replaceAll(/ {2,}/g, ' ') : word;
}

const TIME = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** The log names the same minutes again and again, so each is worked out once. */
function cachedTimes(clock: ZoneClock): (text: string | null) => number | null {
  const times = new Map<string, number | null>();
  return (text) => {
    if (text === null) return null;
    let at = times.get(text);
    if (at === undefined) {
      at = timeOf(text, clock);
      times.set(text, at);
    }
    return at;
  };
}

function timeOf(text: string, clock: ZoneClock): number | null {
  const parts = TIME.exec(text);
  if (parts === null) return null;
  const part = (index: number): number => Number(parts[index] ?? 0);
  const [day, month, year] = [part(1), part(2), part(3)];
  return clock({ year, month, day, hour: part(4), minute: part(5), second: part(6) });
}
