import { createRxDatabase, type RxCollection, type RxDatabase } from 'rxdb';
import { kinds, type Kind, type RecordOf } from '../../../shared/records/kinds.ts';
import { rxSchemaOf } from '../../../shared/records/rx-schema.ts';
import { leanStorage } from './lean-storage.ts';

export type Collections = { [K in Kind]: RxCollection<RecordOf<K>> };

/** The open database of one person and its twelve collections. */
export interface OpenCollections {
  database: RxDatabase;
  collections: Collections;
}

/**
 * Open (or create) the records of one person. No dev-mode plugin: it loads a page from the network. Several windows
 * may open the same database; each follows the others by change events.
 * @param name of the database; letters, digits and dashes
 */
export async function openCollections(name: string): Promise<OpenCollections> {
  const database = await createRxDatabase({
    name,
    // The replica can be fetched again, so it may be written relaxed; the outbox may not.
    storage: leanStorage(),
    multiInstance: true,
    eventReduce: true,
  });
  const creators = kinds.map((kind) => [kind, { schema: rxSchemaOf(kind) }]);
  const collections = await database.addCollections(Object.fromEntries(creators));
  return { database, collections: collections as unknown as Collections };
}
