import { isRunStart } from '../../../../shared/checklists/runs.ts';
import type { Kind } from '../../../../shared/records/kinds.ts';

/** One change as it stands in the outbox. */
export interface PendingChange {
  kind: Kind;
  id: string;
  /** `null`: the record is new. */
  base: number | null;
  change: Readonly<Record<string, unknown>>;
}

/** One thing that the person did, in the words of a screen: `sync:did.<what>` with these values. */
export type Deed =
  | { what: 'created' | 'deleted' }
  | { what: 'status'; to: string; waitingFor: string | null }
  | { what: 'assigned'; team: string | null; assignee: string | null }
  | { what: 'time' | 'travel'; minutes: number }
  | {
      what:
        | 'reply'
        | 'note'
        | 'call'
        | 'e-mail'
        | 'attachment'
        | 'erased'
        | 'checklist'
        | 'part'
        | 'link'
        | 'other';
    }
  | { what: 'proposal'; decision: 'applied' | 'dismissed' }
  | { what: 'fields'; fields: string[] };

export interface Description {
  /** The record that it is about; `null` when the group says nothing about one. */
  subject: { kind: Kind; id: string } | null;
  deeds: Deed[];
  /** What was typed, when something was. */
  text: string | null;
}

/** Fields that a command keeps up to date by the way: nobody thinks of them as something they did. */
const silentFields = new Set([
  'id',
  'revision',
  'activityAt',
  'updatedAt',
  'resolvedAt',
  'closedAt',
  'waitingFor',
  'quantity',
  'short',
]);
/** Entries that only tell of a change of the record that stands in the same group. */
const echoes = new Set(['status', 'assignment', 'change', 'opened', 'visit']);
const plainEntries = [
  'reply',
  'note',
  'call',
  'e-mail',
  'attachment',
  'erased',
  'checklist',
  'part',
  'link',
] as const;

/** Put a group of changes, made by one command, into what the person did. Pure; unknown shapes read as `other`. */
export function describeChanges(changes: readonly PendingChange[]): Description {
  const entries = withoutStockLines(changes.filter((change) => change.kind === 'entries'));
  const records = changes.filter((change) => change.kind !== 'entries' && !isStockOf(change, entries));
  const main = mainOf(records);
  const deeds = [
    ...records.filter((change) => sameRecord(change, main)).flatMap(recordDeeds),
    ...entries.flatMap((entry) => entryDeeds(entry, main !== undefined && hasDeeds(main))),
  ];
  return {
    subject: main === undefined ? subjectOf(entries[0]) : { kind: main.kind, id: main.id },
    deeds: deeds.length === 0 ? [{ what: 'other' }] : deeds,
    text:
      entries
        .filter(({ change }) => !isRunStart(change))
        .map((entry) => entry.change['text'])
        .find(isFilledText) ?? null,
  };
}

/** What a part was used for stands in one line; the line in the timeline of the stock says the same once more. */
function withoutStockLines(entries: readonly PendingChange[]): readonly PendingChange[] {
  const isOfStock = ({ change }: PendingChange) =>
    change['type'] === 'part' && change['subjectKind'] === 'assets';
  const others = entries.filter((entry) => !isOfStock(entry));
  return others.some(({ change }) => change['type'] === 'part') ? others : entries;
}

/** Is this the stock that a part was taken from? The group is about what the part was used for. */
function isStockOf({ kind, id, base }: PendingChange, entries: readonly PendingChange[]): boolean {
  const isUsed = ({ change }: PendingChange) =>
    change['type'] === 'part' &&
    change['subjectKind'] !== 'assets' &&
    (change['data'] as Record<string, unknown>)['asset'] === id;
  return kind === 'assets' && base !== null && entries.some(isUsed);
}

/** The record that the group is about: a new one, else one with a change worth telling, else the first. */
function mainOf(records: readonly PendingChange[]): PendingChange | undefined {
  return records.find((change) => change.base === null) ?? records.find(hasDeeds) ?? records[0];
}

function hasDeeds(change: PendingChange): boolean {
  return recordDeeds(change).length > 0;
}

function sameRecord(change: PendingChange, main: PendingChange | undefined): boolean {
  return change.kind === main?.kind && change.id === main.id;
}

function recordDeeds({ base, change }: PendingChange): Deed[] {
  if (base === null) return [{ what: 'created' }];
  if (change['deleted'] === true) return [{ what: 'deleted' }];
  const deeds: Deed[] = [];
  const told = new Set<string>();
  const status = change['status'] ?? change['state'];
  if (typeof status === 'string') {
    deeds.push({ what: 'status', to: status, waitingFor: textOrNull(change['waitingFor']) });
    for (const field of ['status', 'state', 'arrivedAt', 'leftAt', 'doneAt']) told.add(field);
  }
  if ('assignee' in change || 'team' in change) {
    deeds.push({
      what: 'assigned',
      team: textOrNull(change['team']),
      assignee: textOrNull(change['assignee']),
    });
    for (const field of ['assignee', 'team']) told.add(field);
  }
  const fields = Object.keys(change).filter((field) => !told.has(field) && !silentFields.has(field));
  if (fields.length > 0) deeds.push({ what: 'fields', fields });
  return deeds;
}

function entryDeeds({ change }: PendingChange, isRecordTold: boolean): Deed[] {
  const type = change['type'];
  const data = (change['data'] ?? {}) as Record<string, unknown>;
  if (type === 'time' || type === 'travel') return [{ what: type, minutes: Number(data['minutes'] ?? 0) }];
  if (type === 'proposal-decided') {
    return [{ what: 'proposal', decision: data['decision'] === 'applied' ? 'applied' : 'dismissed' }];
  }
  const plain = plainEntries.find((name) => name === type);
  if (plain !== undefined) return [{ what: plain }];
  if (isRecordTold && typeof type === 'string' && echoes.has(type)) return [];
  if (type === 'status' || type === 'visit') {
    return [{ what: 'status', to: textOrNull(data['to']) ?? '', waitingFor: textOrNull(data['waitingFor']) }];
  }
  return [];
}

function subjectOf(entry: PendingChange | undefined): Description['subject'] {
  const kind = entry?.change['subjectKind'];
  const id = entry?.change['subjectId'];
  return typeof kind === 'string' && typeof id === 'string' ? { kind: kind as Kind, id } : null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isFilledText(value: unknown): value is string {
  return textOrNull(value) !== null;
}
