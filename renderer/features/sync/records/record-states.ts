import type { Entry } from '../../../../shared/records/entry.ts';
import type { Kind } from '../../../../shared/records/kinds.ts';
import { recordKey, type OutboxGroup, type ParkedGroup } from '../../../../shared/sync/op.ts';

/** How one record stands between this device and the server. */
export interface RecordState {
  kind: Kind;
  id: string;
  waiting: number;
  sending: number;
  refused: number;
  proposed: number;
}

type Count = Exclude<keyof RecordState, 'kind' | 'id'>;

/**
 * Every record about which something is open: deeds that wait, travel or were refused, and values that wait for a
 * decision. Entries count for the record in whose timeline they stand. What needs somebody comes first.
 */
export function recordStates(open: {
  pending: readonly OutboxGroup[];
  parked: readonly ParkedGroup[];
  proposals: readonly Entry[];
}): RecordState[] {
  const states = new Map<string, RecordState>();
  const add = (kind: Kind, id: string, what: Count): void => {
    const key = recordKey(kind, id);
    const state = states.get(key) ?? { kind, id, waiting: 0, sending: 0, refused: 0, proposed: 0 };
    state[what] += 1;
    states.set(key, state);
  };
  for (const group of open.pending) {
    if (group.state === 'acknowledged') continue;
    const what = group.state === 'pending' ? 'waiting' : 'sending';
    for (const { kind, id } of recordsOf(group)) add(kind, id, what);
  }
  for (const group of open.parked) for (const { kind, id } of recordsOf(group)) add(kind, id, 'refused');
  for (const { subjectKind, subjectId } of open.proposals) add(subjectKind, subjectId, 'proposed');
  return [...states.values()].sort(
    (a, b) =>
      b.refused - a.refused || b.proposed - a.proposed || b.sending - a.sending || b.waiting - a.waiting,
  );
}

/** Records that a group is about, each once. */
function recordsOf({ ops }: Pick<OutboxGroup, 'ops'>): { kind: Kind; id: string }[] {
  const records = new Map<string, { kind: Kind; id: string }>();
  for (const { kind, id, change } of ops) {
    const isEntry = kind === 'entries' && typeof change['subjectId'] === 'string';
    const record = isEntry
      ? { kind: (change['subjectKind'] ?? 'tickets') as Kind, id: change['subjectId'] as string }
      : { kind, id };
    records.set(recordKey(record.kind, record.id), record);
  }
  return [...records.values()];
}
