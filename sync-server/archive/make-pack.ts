import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { PACK_FORMAT, packText, type PackedTicket } from '../../shared/packs/pack-text.ts';
import type { RecordOf } from '../../shared/records/kinds.ts';
import type { AgendaRow } from '../store/audit-store.ts';
import { homeOf } from '../store/digest-moves.ts';
import type { PackCut, PackMember } from '../store/pack-store.ts';
import type { Store } from '../store/store.ts';
import type { PlannedCut } from './plan-cuts.ts';
import { restsSince } from './terms.ts';

/** Characters of a pack before it is compressed. What does not fit waits for the next one. */
const MAX_CHARS = 6 * 1_024 * 1_024;
/** Records read at once. */
const BATCH = 500;

/** A ticket with its timeline, as the store has them. */
interface Whole {
  ticket: AgendaRow;
  entries: AgendaRow[];
}

/**
 * Read what a pack shall hold and put it together. New tickets that changed since they were planned, or whose timelines
 * are seen by another scope, are left out.
 */
export async function makePack(store: Store, plan: PlannedCut): Promise<PackCut> {
  const wholes = await readWhole(store, [...plan.kept, ...plan.added]);
  const kept = new Set(plan.kept);
  const chosen: Whole[] = [];
  let chars = 0;
  for (const whole of wholes) {
    const size = whole.ticket.json.length + whole.entries.reduce((sum, { json }) => sum + json.length, 0);
    const { id, isPacked } = whole.ticket;
    // What lies in the pack cannot be left out of it, as replicas have it from nowhere else; what has just left it can.
    const isRoomy = chars === 0 || chars + size <= MAX_CHARS;
    if (kept.has(id) ? !isPacked : !isRoomy || !isFit(plan.scope, whole)) continue;
    chosen.push(whole);
    chars += size;
  }
  return packOf(plan, chosen);
}

function isFit(scope: string, { ticket, entries }: Whole): boolean {
  return !ticket.isPacked && [ticket, ...entries].every((row) => homeOf(row.scopes) === scope);
}

async function packOf({ scope, replaces }: PlannedCut, chosen: readonly Whole[]): Promise<PackCut> {
  const members = chosen.flatMap(({ ticket, entries }): PackMember[] => [
    { kind: 'tickets', id: ticket.id, revision: ticket.revision },
    ...entries.map(({ id, revision }) => ({ kind: 'entries' as const, id, revision })),
  ]);
  if (chosen.length === 0) return { replaces, pack: null, content: new Uint8Array(), members };
  const packed = chosen.map(({ ticket, entries }): PackedTicket => {
    return { ticket: ticket.json, entries: entries.map(({ json }) => json) };
  });
  const content = await promisify(gzip)(packText(scope, packed), { level: 9 });
  const rests = chosen.map(({ ticket }) => restsSince(JSON.parse(ticket.json) as RecordOf<'tickets'>) ?? 0);
  const pack = {
    hash: createHash('sha256').update(content).digest('hex'),
    scope,
    format: PACK_FORMAT,
    tickets: chosen.length,
    entries: members.length - chosen.length,
    bytes: content.length,
    from: Math.min(...rests),
    to: Math.max(...rests),
  };
  return { replaces, pack, content, members };
}

/** In the order of the ids; those that are gone are left out. */
async function readWhole(store: Store, ids: readonly string[]): Promise<Whole[]> {
  const tickets = new Map((await readAll(store, 'tickets', ids)).map((row) => [row.id, row]));
  const lines = await store.lookupMany('entries', ids);
  const rows = new Map(
    (
      await readAll(
        store,
        'entries',
        lines.map(({ id }) => id),
      )
    ).map((row) => [row.id, row]),
  );
  const idsOf = Map.groupBy(lines, ({ value }) => value);
  return ids.flatMap((id) => {
    const ticket = tickets.get(id);
    const entries = (idsOf.get(id) ?? []).flatMap((line) => rows.get(line.id) ?? []);
    return ticket === undefined ? [] : { ticket, entries: entries.sort((a, b) => a.revision - b.revision) };
  });
}

async function readAll(
  store: Store,
  kind: 'tickets' | 'entries',
  ids: readonly string[],
): Promise<AgendaRow[]> {
  const rows: AgendaRow[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const read = await store.getMany(kind, ids.slice(start, start + BATCH));
    rows.push(...read.filter(({ deleted }) => !deleted));
    await new Promise(setImmediate);
  }
  return rows;
}
