import type { Kind } from '../../../shared/records/kinds.ts';
import type { RecordWrite } from '../store.ts';
import { putDerived } from './derived.ts';
import { keyOf, type KeptResult, type Pending, type ScopePlace } from './pending.ts';
import { leavePacks } from './packs.ts';
import { numberOf, type Numbers } from './numbers.ts';
import { run, type Queryable } from './run.ts';

/** Send what a transaction has written: one statement a table, whatever the number of records. */
export async function flush(db: Queryable, pending: Pending, now: number): Promise<void> {
  if (pending.writes.length > 0) {
    const numbers = await putRecords(db, pending.lastStates());
    const { left, entered } = pending.scopeMoves();
    if (left.length > 0) await leaveScopes(db, left, numbers);
    await enterScopes(db, entered, numbers);
    const told = pending.writes.filter(({ isReissue }) => isReissue !== true);
    await addHistory(db, told, numbers);
    await forgetPast(
      db,
      told.filter(({ isErasure }) => isErasure === true),
      numbers,
    );
    await leavePacks(db, pending, numbers);
    await putDerived(db, pending, numbers);
  }
  if (pending.results.length > 0) await keepResults(db, pending.results, now);
}

/** The numbers of the records, by which other tables know them. */
async function putRecords(db: Queryable, writes: readonly RecordWrite[]): Promise<Numbers> {
  const rows = await run<{ number: number; kind: Kind; id: string }>(db, upsert, [
    writes.map(({ kind }) => kind),
    writes.map(({ id }) => id),
    writes.map(({ revision }) => revision),
    writes.map(({ deleted }) => deleted),
    writes.map(({ scopes }) => scopes.join('\n')),
    writes.map(({ lookup }) => lookup),
    writes.map(({ json }) => json),
  ]);
  return new Map(rows.map(({ kind, id, number }) => [keyOf(kind, id), number]));
}

async function leaveScopes(db: Queryable, places: readonly ScopePlace[], numbers: Numbers): Promise<void> {
  await run(db, leave, placeColumns(places, numbers));
}

async function enterScopes(db: Queryable, places: readonly ScopePlace[], numbers: Numbers): Promise<void> {
  await run(db, enter, [...placeColumns(places, numbers), places.map(({ present }) => present)]);
}

function placeColumns(places: readonly ScopePlace[], numbers: Numbers) {
  return [
    places.map(({ kind }) => kind),
    places.map(({ scope }) => scope),
    places.map(({ revision }) => revision),
    places.map(({ record }) => numberOf(numbers, record)),
  ];
}

async function addHistory(db: Queryable, writes: readonly RecordWrite[], numbers: Numbers): Promise<void> {
  await run(db, history, [
    writes.map(({ kind, id }) => numberOf(numbers, keyOf(kind, id))),
    writes.map(({ revision }) => revision),
    writes.map(({ writer }) => writer.opId),
    writes.map(({ writer }) => writer.person),
    writes.map(({ writer }) => writer.replica),
    writes.map(({ writer }) => writer.at),
    writes.map(({ before }) => (before === null ? null : JSON.stringify(before))),
    writes.map(({ change }) => (change === null ? null : JSON.stringify(change))),
  ]);
}

/** Nothing of what these records held is kept. Answers of merges hold whole records. */
async function forgetPast(db: Queryable, writes: readonly RecordWrite[], numbers: Numbers): Promise<void> {
  if (writes.length === 0) return;
  await run(db, forgetValues, [writes.map(({ kind, id }) => numberOf(numbers, keyOf(kind, id)))]);
  // Entries never change, so nothing is merged with them; the answers are read from end to end.
  const merged = writes.filter(({ kind }) => kind !== 'entries').map(({ id }) => id);
  if (merged.length > 0) await run(db, forgetResults, [merged]);
}

async function keepResults(db: Queryable, results: readonly KeptResult[], now: number): Promise<void> {
  await run(db, keep, [
    results.map(({ op }) => op),
    results.map(({ person }) => person),
    results.map(() => now),
    results.map(({ result }) => JSON.stringify(result)),
  ]);
}

const upsert = {
  text: `
    INSERT INTO records (kind, id, revision, deleted, scopes, lookup, json)
    SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::boolean[], $5::text[], $6::text[], $7::text[])
    ON CONFLICT (kind, id) DO UPDATE SET revision = excluded.revision, deleted = excluded.deleted,
      scopes = excluded.scopes, lookup = excluded.lookup, json = excluded.json
    RETURNING number, kind, id`,
};
const leave = {
  text: `
    DELETE FROM record_scopes s
    USING unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[]) AS w (kind, scope, revision, record)
    WHERE s.kind = w.kind AND s.scope = w.scope AND s.revision = w.revision AND s.record = w.record`,
};
const enter = {
  text: `
    INSERT INTO record_scopes (kind, scope, revision, record, present)
    SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::boolean[])`,
};
const history = {
  text: `
    INSERT INTO history (record, revision, op, person, replica, at, before, change)
    SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::bigint[],
      $7::text[], $8::text[])`,
};
const forgetResults = {
  text: `
    UPDATE op_results SET result = json_build_object('opId', op, 'status', 'applied',
      'revision', (result::json -> 'record' ->> 'revision')::bigint)::text
    WHERE result::json -> 'record' ->> 'id' = ANY ($1::text[])`,
};
const forgetValues = {
  text: `
    UPDATE history SET before = CASE WHEN before IS NULL THEN NULL ELSE '{}' END, change = NULL
    WHERE record = ANY ($1::bigint[])`,
};
const keep = {
  text: `
    INSERT INTO op_results (op, person, at, result)
    SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[])`,
};
