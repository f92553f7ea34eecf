import type { Dexie } from 'dexie';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { Kind } from '../../../shared/records/kinds.ts';

/** Kinds of which there are many, and whose queries all find by an index of their own. */
const large: readonly Kind[] = ['tickets', 'entries'];

/**
 * Only RxDB's own replication and clean-up ask for the times of writing, and neither is in use; the first one is for
 * kinds without an index of their own.
 */
const unused = new Set(['[_deleted+id]', '[_meta.lwt+id]', '_meta.lwt']);

/**
 * RxDB's storage over Dexie, with fewer indexes on the large kinds: each index costs every record of a first sync a
 * tenth to a fifth of its writing. A database that was made with them keeps them.
 */
export function leanStorage() {
  return getRxStorageDexie({
    onCreate: (database: Dexie, name: string) => {
      if (large.some((kind) => name.endsWith(`--${kind}`))) leaveOutIndexes(database);
    },
  });
}

function leaveOutIndexes(database: Dexie): void {
  const version = database.version.bind(database);
  database.version = (number) => {
    const declared = version(number);
    const stores = declared.stores.bind(declared);
    declared.stores = (tables) =>
      stores(Object.fromEntries(Object.entries(tables).map(([table, keys]) => [table, lean(keys)])));
    return declared;
  };
}

function lean(keys: string | null): string | null {
  if (keys === null) return null;
  const kept = keys.split(', ').filter((key) => !unused.has(key));
  return kept.join(', ');
}
