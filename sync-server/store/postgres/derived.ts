import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import { DIGEST_MODULUS } from '../../../shared/sync/digest.ts';
import { agendaKinds, agendaOf } from '../agenda.ts';
import type { AgendaQuery, AgendaRow, DigestRow } from '../audit-store.ts';
import type { DigestMove } from '../digest-moves.ts';
import { numberOf, type Numbers } from './numbers.ts';
import { keyOf, type Pending } from './pending.ts';
import { PACK_OF, storedRecord, type RecordRow } from './rows.ts';
import { run, type Queryable } from './run.ts';

/** Write what follows from records: digests by kind and home scope, and the agenda of open work. */
export async function putDerived(db: Queryable, pending: Pending, numbers: Numbers): Promise<void> {
  await addDigests(db, pending.digestMoves());
  const written = pending.lastStates().filter(({ kind }) => agendaKinds.includes(kind));
  if (written.length === 0) return;
  const number = ({ kind, id }: { kind: Kind; id: string }): number => numberOf(numbers, keyOf(kind, id));
  await run(db, leaveAgenda, [written.map(number)]);
  const places = written
    .filter(({ deleted }) => !deleted)
    .flatMap((write) => {
      const place = agendaOf(write.kind, JSON.parse(write.json) as AnyRecord);
      return (place?.keys ?? []).map((key) => ({ write, key, at: place?.at ?? 0 }));
    });
  await run(db, enterAgenda, [
    places.map(({ write }) => write.kind),
    places.map(({ key }) => key),
    places.map(({ at }) => at),
    places.map(({ write }) => number(write)),
  ]);
}

export async function addDigests(db: Queryable, moves: readonly DigestMove[]): Promise<void> {
  await run(db, add, [
    moves.map(({ kind }) => kind),
    moves.map(({ scope }) => scope),
    moves.map(({ count }) => count),
    moves.map(({ sum }) => sum),
  ]);
}

/** All digests and their revision; one statement is one snapshot. */
export async function readDigests(db: Queryable): Promise<{ revision: number; rows: DigestRow[] }> {
  const rows = await run<DigestRow & { now: number }>(db, digests, []);
  const present = rows.filter(({ kind }) => kind !== null);
  return {
    revision: rows[0]?.now ?? 0,
    rows: present.map(({ kind, scope, count, sum }) => ({ kind, scope, count, sum })),
  };
}

export async function readAgenda(db: Queryable, query: AgendaQuery): Promise<AgendaRow[]> {
  const { kind, key, from, to, limit } = query;
  const rows = await run<RecordRow & { id: string }>(db, agenda, [kind, key, from, to, limit]);
  return rows.map((row) => ({ ...storedRecord(row), id: row.id }));
}

/** Records of one kind, each once; what is not there is left out. */
export async function readMany(db: Queryable, kind: Kind, ids: readonly string[]): Promise<AgendaRow[]> {
  const rows = await run<RecordRow & { id: string }>(db, many, [kind, ids]);
  return rows.map((row) => ({ ...storedRecord(row), id: row.id }));
}

/** Look-ups of several values at once. */
export function lookupMany(
  db: Queryable,
  kind: Kind,
  values: readonly string[],
): Promise<{ value: string; id: string }[]> {
  return run<{ value: string; id: string }>(db, lookups, [kind, values]);
}

const add = {
  text: `
    INSERT INTO digests (kind, scope, count, sum)
    SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[])
    ON CONFLICT (kind, scope) DO UPDATE SET
      count = digests.count + excluded.count, sum = (digests.sum + excluded.sum) % ${DIGEST_MODULUS}`,
};
const leaveAgenda = { text: 'DELETE FROM agenda WHERE record = ANY ($1::bigint[])' };
const enterAgenda = {
  text: `
    INSERT INTO agenda (kind, key, at, record)
    SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[])`,
};
const digests = {
  text: 'SELECT s.revision AS now, d.kind, d.scope, d.count, d.sum FROM state s LEFT JOIN digests d ON true',
};
const many = {
  text: `
    SELECT r.id, r.revision, r.deleted, r.scopes, r.json, k.pack FROM records r ${PACK_OF}
    WHERE r.kind = $1 AND r.id = ANY ($2::text[])`,
};
const lookups = {
  text: `
    SELECT lookup AS value, id FROM records
    WHERE kind = $1 AND lookup = ANY ($2::text[]) AND NOT deleted ORDER BY number`,
};
const agenda = {
  text: `
    SELECT r.id, r.revision, r.deleted, r.scopes, r.json, NULL AS pack
    FROM agenda a JOIN records r ON r.number = a.record
    WHERE a.kind = $1 AND a.key = $2 AND a.at >= $3 AND a.at < $4 ORDER BY a.at LIMIT $5`,
};
