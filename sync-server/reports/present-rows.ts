import { setImmediate as breathe } from 'node:timers/promises';
import type { Scope } from '../../shared/access/scopes.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import { isVisible } from '../access/visible.ts';
import type { Store } from '../store/store.ts';

/** Rows read at once; in between others have their turn. */
const READ = 1_000;
/** Ids asked for at once. */
const BATCH = 500;

interface PresentQuery {
  kind: Kind;
  scopes: readonly Scope[];
  /** Leave out what lies in packs. */
  withoutPacked?: boolean;
}

/** Hand over the JSON of every record of a kind that is in one of the scopes, packed or not, in small steps. */
export async function eachPresent(
  store: Store,
  { kind, scopes, withoutPacked = false }: PresentQuery,
  take: (json: string) => void,
): Promise<void> {
  const held = new Set(scopes);
  for (let after = 0; ;) {
    const rows = await store.scopeRows({ kind, scopes, after, upTo: null, limit: READ, withoutPacked });
    for (const row of rows) {
      // A row below its record's revision tells of a record that went on; one at it, maybe, of one that left the scopes.
      const isIn = row.at === row.revision && isVisible(held, row.scopes);
      if (isIn && !row.deleted) take(row.json);
    }
    if (rows.length < READ) return;
    after = rows.at(-1)?.at ?? after;
    await breathe();
  }
}

/** The same for records of known ids. */
export async function eachKnown(
  store: Store,
  kind: Kind,
  ids: readonly string[],
  take: (json: string) => void,
): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = await store.getMany(kind, ids.slice(start, start + BATCH));
    for (const row of rows) if (!row.deleted) take(row.json);
    await breathe();
  }
}
