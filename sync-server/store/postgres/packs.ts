import type { Pack } from '../../../shared/protocol/packs.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import { packMoves } from '../digest-moves.ts';
import {
  checkKeepsAll,
  type NewPack,
  type PackCut,
  type PackedKind,
  type PackMember,
} from '../pack-store.ts';
import { addDigests } from './derived.ts';
import { keyOf, type Pending } from './pending.ts';
import { numberOf, type Numbers } from './numbers.ts';
import { run, type Queryable } from './run.ts';

/** All packs and their generation; one statement is one snapshot. */
export async function readPacks(db: Queryable): Promise<{ generation: number; packs: Pack[] }> {
  const rows = await run<Pack & { generation: number }>(db, all, []);
  const packs = rows.filter(({ hash }) => hash !== null);
  return {
    generation: rows[0]?.generation ?? 0,
    packs: packs.map(({ generation: _generation, ...pack }) => pack),
  };
}

export async function readPackContent(db: Queryable, hash: string): Promise<Uint8Array | null> {
  const [row] = await run<{ content: Uint8Array }>(db, content, [hash]);
  return row?.content ?? null;
}

export async function readPackTickets(db: Queryable, hash: string): Promise<string[]> {
  return (await run<{ id: string }>(db, tickets, [hash])).map(({ id }) => id);
}

/** Inside a write transaction. False: something has changed since the pack was made. */
export async function cutPack(db: Queryable, cut: PackCut): Promise<boolean> {
  const { replaces, pack, members } = cut;
  const found = await membersNow(db, members);
  const isSame = (member: PackMember, index: number): boolean => {
    const now = found[index];
    return now?.revision === member.revision && (now.pack === null || now.pack === replaces);
  };
  if (!members.every(isSame) || !(await hasAllEntries(db, members))) return false;
  const remaining = await run<PackMember>(db, remainingOf, [replaces]);
  checkKeepsAll(cut, remaining);
  const scope = pack?.scope ?? (await scopeOf(db, replaces));
  await addDigests(db, packMoves(scope, members, remaining));
  if (replaces !== null) for (const statement of removals) await run(db, statement, [replaces]);
  if (pack !== null) {
    const numbers = found.map((row) => row?.number ?? 0);
    await insert(db, pack, cut.content, { numbers, revisions: members.map(({ revision }) => revision) });
  }
  return true;
}

/** Take what a transaction wrote out of its packs. Answers whether anything was in one. */
export async function leavePacks(db: Queryable, pending: Pending, numbers: Numbers): Promise<void> {
  const left = pending.leftPacks().map(({ kind, id }) => numberOf(numbers, keyOf(kind, id)));
  if (left.length === 0) return;
  await run(db, noteLeft, [left]);
  await run(db, leave, [left]);
}

type Found = { number: number; revision: number; pack: string | null } | undefined;

async function membersNow(db: Queryable, members: readonly PackMember[]): Promise<Found[]> {
  const rows = await run<{ kind: PackedKind; id: string } & NonNullable<Found>>(db, now, [
    members.map(({ kind }) => kind),
    members.map(({ id }) => id),
  ]);
  const known = new Map(rows.map((row) => [keyOf(row.kind as Kind, row.id), row]));
  return members.map(({ kind, id }) => known.get(keyOf(kind, id)));
}

async function hasAllEntries(db: Queryable, members: readonly PackMember[]): Promise<boolean> {
  const ids = members.filter(({ kind }) => kind === 'tickets').map(({ id }) => id);
  const [row] = await run<{ n: number }>(db, countEntries, [ids]);
  return row?.n === members.length - ids.length;
}

async function scopeOf(db: Queryable, hash: string | null): Promise<string> {
  const [row] = await run<{ scope: string }>(db, scope, [hash]);
  return row?.scope ?? '';
}

async function insert(
  db: Queryable,
  pack: NewPack,
  bytes: Uint8Array,
  { numbers, revisions }: { numbers: number[]; revisions: number[] },
): Promise<void> {
  const { hash, scope: of, format, tickets: count, entries, bytes: size, from, to } = pack;
  await run(db, insertPack, [hash, of, format, count, entries, size, from, to]);
  await run(db, insertContent, [hash, Buffer.from(bytes)]);
  await run(db, enter, [numbers, revisions, hash]);
}

const all = {
  text: `
    SELECT s.archive AS generation, p.hash, p.scope, p.format, p.tickets, p.entries, p.bytes,
      p.first AS from, p.last AS to,
      ARRAY(SELECT l.id FROM pack_left l WHERE l.pack = p.hash ORDER BY l.id) AS left
    FROM state s LEFT JOIN packs p ON true ORDER BY p.last DESC, p.hash`,
};
const content = { text: 'SELECT content FROM pack_contents WHERE hash = $1' };
const tickets = {
  text: `
    SELECT r.id FROM packed k JOIN records r ON r.number = k.record AND r.revision = k.revision
    WHERE k.pack = $1 AND r.kind = 'tickets'`,
};
const now = {
  text: `
    SELECT r.kind, r.id, r.number, r.revision, k.pack
    FROM unnest($1::text[], $2::text[]) AS w (kind, id)
    JOIN records r ON r.kind = w.kind AND r.id = w.id AND NOT r.deleted
    LEFT JOIN packed k ON k.record = r.number AND k.revision = r.revision`,
};
const countEntries = {
  text: `
    SELECT count(*) AS n FROM records
    WHERE kind = 'entries' AND lookup = ANY ($1::text[]) AND NOT deleted`,
};
const scope = { text: 'SELECT scope FROM packs WHERE hash = $1' };
const remainingOf = {
  text: `
    SELECT r.kind, r.id, r.revision FROM packed k JOIN records r ON r.number = k.record WHERE k.pack = $1`,
};
const removals = [
  { text: 'DELETE FROM packed WHERE pack = $1' },
  { text: 'DELETE FROM pack_left WHERE pack = $1' },
  { text: 'DELETE FROM pack_contents WHERE hash = $1' },
  { text: 'DELETE FROM packs WHERE hash = $1' },
];
const insertPack = {
  text: `
    INSERT INTO packs (hash, scope, format, tickets, entries, bytes, first, last)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
const insertContent = { text: 'INSERT INTO pack_contents (hash, content) VALUES ($1, $2)' };
const enter = {
  text: `
    INSERT INTO packed (record, revision, pack)
    SELECT w.record, w.revision, $3::text FROM unnest($1::bigint[], $2::bigint[]) AS w (record, revision)
    ON CONFLICT (record) DO UPDATE SET revision = excluded.revision, pack = excluded.pack`,
};
const noteLeft = {
  text: `
    INSERT INTO pack_left (pack, id)
    SELECT k.pack, r.id FROM packed k JOIN records r ON r.number = k.record
    WHERE k.record = ANY ($1::bigint[]) AND r.kind = 'tickets' ON CONFLICT DO NOTHING`,
};
const leave = { text: 'DELETE FROM packed WHERE record = ANY ($1::bigint[])' };
