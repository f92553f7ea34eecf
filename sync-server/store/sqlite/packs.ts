import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Pack } from '../../../shared/protocol/packs.ts';
import type { Kind } from '../../../shared/records/kinds.ts';
import { packMoves } from '../digest-moves.ts';
import { checkKeepsAll, type NewPack, type PackCut, type PackMember } from '../pack-store.ts';
import { DerivedWriter } from './derived.ts';
import type { Meta } from './meta.ts';

/** Reads packs on one connection. */
export class PackReader {
  readonly #all: StatementSync;
  readonly #content: StatementSync;
  readonly #tickets: StatementSync;

  constructor(db: DatabaseSync) {
    // One statement is one snapshot: the generation belongs to the packs.
    this.#all = db.prepare(`
      SELECT (SELECT value FROM meta WHERE name = 'archive') AS generation, p.hash, p.scope, p.format, p.tickets,
        p.entries, p.bytes, p.first, p.last,
        (SELECT json_group_array(l.id) FROM pack_left l WHERE l.pack = p.hash) AS gone
      FROM (SELECT 1) LEFT JOIN packs p ON true ORDER BY p.last DESC, p.hash`);
    this.#content = db.prepare('SELECT content FROM pack_contents WHERE hash = ?');
    this.#tickets = db.prepare(`
      SELECT r.id FROM packed k JOIN records r ON r.number = k.record AND r.revision = k.revision
      WHERE k.pack = ? AND r.kind = 'tickets'`);
  }

  packs(): { generation: number; packs: Pack[] } {
    const rows = this.#all.all();
    const packs = rows.filter((row) => row['hash'] !== null);
    return {
      generation: Number(rows[0]?.['generation'] ?? 0),
      packs: packs.map((row) => ({
        hash: String(row['hash']),
        scope: String(row['scope']),
        format: Number(row['format']),
        tickets: Number(row['tickets']),
        entries: Number(row['entries']),
        bytes: Number(row['bytes']),
        from: Number(row['first']),
        to: Number(row['last']),
        left: JSON.parse(String(row['gone'])) as string[],
      })),
    };
  }

  content(hash: string): Uint8Array | null {
    const content = this.#content.get(hash)?.['content'];
    return content instanceof Uint8Array ? content : null;
  }

  tickets(hash: string): string[] {
    return this.#tickets.all(hash).map((row) => String(row['id']));
  }
}

/** Writes packs; every method belongs into a transaction. */
export class PackWriter {
  readonly #db: DatabaseSync;
  readonly #meta: Meta;
  readonly #derived: DerivedWriter;

  constructor(db: DatabaseSync, meta: Meta) {
    this.#db = db;
    this.#meta = meta;
    this.#derived = new DerivedWriter(db);
  }

  /** False: something has changed since the pack was made. */
  cut(cut: PackCut): boolean {
    const { replaces, pack, content, members } = cut;
    const numbers = this.#numbersOf(members, replaces);
    if (numbers === null) return false;
    const scope = pack?.scope ?? this.#scopeOf(replaces);
    const remaining = this.#remaining(replaces);
    checkKeepsAll(cut, remaining);
    for (const move of packMoves(scope, members, remaining)) this.#derived.addDigest(move);
    if (replaces !== null) this.#remove(replaces);
    if (pack !== null) this.#insert(pack, content, members, numbers);
    this.#meta.set('archive', this.#meta.state().archive + 1);
    return true;
  }

  /** The records' own numbers; `null` where a record is not as the pack has it. */
  #numbersOf(members: readonly PackMember[], replaces: string | null): number[] | null {
    const find = this.#db.prepare(`
      SELECT r.number, r.revision, r.deleted, k.pack
      FROM records r LEFT JOIN packed k ON k.record = r.number AND k.revision = r.revision
      WHERE r.kind = ? AND r.id = ?`);
    const numbers: number[] = [];
    for (const { kind, id, revision } of members) {
      const row = find.get(kind, id);
      if (row === undefined || row['revision'] !== revision || row['deleted'] === 1) return null;
      if (row['pack'] !== null && row['pack'] !== replaces) return null;
      numbers.push(Number(row['number']));
    }
    return this.#hasAllEntries(members) ? numbers : null;
  }

  #hasAllEntries(members: readonly PackMember[]): boolean {
    const tickets = members.filter(({ kind }) => kind === 'tickets').map(({ id }) => id);
    const row = this.#db
      .prepare(
        `SELECT count(*) AS n FROM json_each(?) w
         CROSS JOIN records r ON r.kind = 'entries' AND r.lookup = w.value AND r.deleted = 0`,
      )
      .get(JSON.stringify(tickets));
    return Number(row?.['n']) === members.length - tickets.length;
  }

  #scopeOf(hash: string | null): string {
    return String(this.#db.prepare('SELECT scope FROM packs WHERE hash = ?').get(hash)?.['scope']);
  }

  /** What has not left the pack. */
  #remaining(hash: string | null): PackMember[] {
    const rows = this.#db
      .prepare(
        `SELECT r.kind, r.id, r.revision FROM packed k
         JOIN records r ON r.number = k.record WHERE k.pack = ?`,
      )
      .all(hash);
    return rows.map((row) => ({
      kind: row['kind'] as Extract<Kind, 'tickets' | 'entries'>,
      id: String(row['id']),
      revision: Number(row['revision']),
    }));
  }

  #remove(hash: string): void {
    for (const [table, column] of [
      ['packed', 'pack'],
      ['pack_left', 'pack'],
      ['pack_contents', 'hash'],
      ['packs', 'hash'],
    ])
      this.#db.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(hash);
  }

  #insert(
    pack: NewPack,
    content: Uint8Array,
    members: readonly PackMember[],
    numbers: readonly number[],
  ): void {
    const { hash, scope, format, tickets, entries, bytes, from, to } = pack;
    this.#db
      .prepare(
        `INSERT INTO packs (hash, scope, format, tickets, entries, bytes, first, last)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(hash, scope, format, tickets, entries, bytes, from, to);
    this.#db.prepare('INSERT INTO pack_contents (hash, content) VALUES (?, ?)').run(hash, content);
    const enter = this.#db.prepare(
      'INSERT INTO packed (record, revision, pack) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET revision = excluded.revision, pack = excluded.pack',
    );
    members.forEach(({ revision }, index) => enter.run(numbers[index] ?? 0, revision, hash));
  }
}

/** Takes records that are written out of their packs. */
export class PackLeaver {
  readonly #note: StatementSync;
  readonly #leave: StatementSync;

  constructor(db: DatabaseSync) {
    this.#note = db.prepare(`
      INSERT INTO pack_left (pack, id)
      SELECT k.pack, r.id FROM packed k JOIN records r ON r.number = k.record
      WHERE k.record = ? AND r.kind = 'tickets' ON CONFLICT DO NOTHING`);
    this.#leave = db.prepare('DELETE FROM packed WHERE record = ?');
  }

  leave(number: number): void {
    this.#note.run(number);
    this.#leave.run(number);
  }
}
