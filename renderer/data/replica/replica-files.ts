import { HeaderCache } from '../headers/header-cache.ts';
import type { HeaderKind } from '../headers/header-of.ts';
import { OutboxDb } from '../outbox/outbox-db.ts';
import type { ReplicaNames } from '../sync/names.ts';
import { ProgressDb } from './progress-db.ts';

/** Kinds that almost every screen draws from: rows, and the names that stand in them. */
const firstKinds: readonly HeaderKind[] = ['people', 'accounts', 'policies', 'tickets'];

/** The small databases beside the records: quick to open, and enough to draw lists and to keep what is typed. */
export interface ReplicaFiles {
  names: ReplicaNames;
  outbox: OutboxDb;
  progress: ProgressDb;
  headers: HeaderCache;
  /** Resolves when what is drawn first was read from the header cache; false when that is not worth waiting for. */
  hasRows: Promise<boolean>;
}

/** Begin to open them, side by side: one after the other they would be a good part of a start. */
export function openFiles(names: ReplicaNames): ReplicaFiles {
  const headers = new HeaderCache(names.headers);
  const outbox = new OutboxDb(names.outbox);
  const progress = new ProgressDb(names.progress);
  for (const database of [headers, outbox, progress]) database.warm();
  return { names, outbox, progress, headers, hasRows: Promise.resolve(false) };
}

/** The same at a start of the console, when lists can be drawn before the records are open. */
export function openFilesAtStart(names: ReplicaNames): ReplicaFiles {
  const files = openFiles(names);
  return { ...files, hasRows: files.headers.begin(firstKinds) };
}

export function closeFiles({ outbox, progress, headers }: ReplicaFiles): void {
  outbox.close();
  progress.close();
  headers.close();
}
