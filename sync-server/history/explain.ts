import type { Grant } from '../../shared/access/grant.ts';
import type { Revision } from '../../shared/protocol/history.ts';
import type { AnyRecord, Kind } from '../../shared/records/kinds.ts';
import { projected } from '../access/project.ts';
import type { DatedHistoryRow, StoredRecord } from '../store/store.ts';
import { fieldChanges, type State } from './field-changes.ts';

/** A revision with the replica that it came from, which the caller puts a name to. */
export type ExplainedRevision = Omit<Revision, 'device'> & { replica: string | null };

/**
 * What each write did to a record, the latest first. The states are found backwards from the record as it is, and
 * each is compared as the holder of the grant may see it: what is not visible today is not told of the past.
 * @param rows the latest writes, the latest first
 */
export function explain(
  grant: Grant,
  kind: Kind,
  stored: StoredRecord,
  rows: readonly DatedHistoryRow[],
): ExplainedRevision[] {
  const states = statesOf(JSON.parse(stored.json) as State, rows);
  const secret = secretsOf(states);
  const seen = (state: State): State =>
    projected(grant, kind, { ...state, ...hiding(kind, secret) } as unknown as AnyRecord);
  return rows.map((row, index) => {
    const [after, before] = [states[index] ?? {}, states[index + 1] ?? {}];
    const isFirst = row.before === null;
    const shownBefore = isFirst ? {} : { ...seen(before), ...listOf(kind, grant, before) };
    const shownAfter = { ...seen(after), ...listOf(kind, grant, after) };
    return {
      revision: row.revision,
      at: row.at,
      what: isFirst ? 'created' : row.change?.['deleted'] === true ? 'deleted' : 'changed',
      person: row.person,
      replica: row.replica,
      changes: fieldChanges(kind, shownBefore, shownAfter, secret),
    };
  });
}

/** The record after each row, and before the last of them. */
function statesOf(current: State, rows: readonly DatedHistoryRow[]): State[] {
  const states = [current];
  for (const row of rows) states.push({ ...states.at(-1), ...row.before });
  return states;
}

/** Every key that was secret at any time: making one open later does not open what it was before. */
function secretsOf(states: readonly State[]): ReadonlySet<string> {
  return new Set(
    states.flatMap((state) => (Array.isArray(state['secret']) ? state['secret'].map(String) : [])),
  );
}

function hiding(kind: Kind, secret: ReadonlySet<string>): State {
  return kind === 'assets' ? { secret: [...secret] } : {};
}

/** Which keys are secret is told as it was at the time, to those who may know it. */
function listOf(kind: Kind, grant: Grant, state: State): State {
  return kind === 'assets' && grant.partner === null ? { secret: state['secret'] ?? [] } : {};
}
