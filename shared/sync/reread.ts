import type { PullPage } from '../protocol/pull.ts';
import { kinds, type Kind } from '../records/kinds.ts';
import { reopen } from './settle.ts';
import type { PullProgress, SyncPorts } from './ports.ts';
import { purge } from './write-page.ts';

/** Ids that came by in a reading from the beginning, by kind. */
export type Seen = Map<Kind, Set<string>>;

/** Thrown when a reading would take out so much that a person has to be asked first (S9). */
export class MassRemoval extends Error {
  override readonly name = 'MassRemoval';
  constructor(kind: Kind, missing: number, present: number) {
    super(`The server no longer has ${missing} of ${present} ${kind}.`);
  }
}

/**
 * The checkpoints are of another epoch: forget them and read every kind again. The records stay in use meanwhile;
 * what does not come again is taken out at the end. Unsent and unsettled work is sent again (S2).
 */
export async function beginReread(ports: SyncPorts): Promise<void> {
  await reopen(ports);
  const { after, filled } = await ports.replica.progress();
  const rereading = Object.keys(after) as Kind[];
  await ports.replica.saveProgress({ after: {}, filled, rereading });
}

/**
 * A re-reading cut short by a restart has forgotten which ids it saw. It begins anew, because absence can only be
 * concluded from one whole reading. So does a first reading that stored records and died before its checkpoint: the
 * server does not know of them, and would not say if the person lost sight of them meanwhile (S8).
 */
export async function resumeReread(ports: SyncPorts): Promise<void> {
  const progress = await ports.replica.progress();
  const rereading = [...progress.rereading];
  for (const kind of kinds) {
    if (progress.after[kind] !== undefined || rereading.includes(kind)) continue;
    if ((await ports.replica.count(kind)) > 0) rereading.push(kind);
  }
  if (rereading.length === 0) return;
  const after = { ...progress.after };
  for (const kind of rereading) delete after[kind];
  await ports.replica.saveProgress({ ...progress, after, rereading });
}

/** Note what a re-reading brings, and after its last page take out what did not come. @throws MassRemoval */
export async function sweep(
  ports: SyncPorts,
  progress: PullProgress,
  seen: Seen,
  kind: Kind,
  page: PullPage,
): Promise<void> {
  if (!progress.rereading.includes(kind)) return;
  const ids = seen.get(kind) ?? new Set<string>();
  for (const record of page.records) ids.add(record.id);
  seen.set(kind, ids);
  if (page.hasMore) return;
  const present = await ports.replica.ids(kind);
  const own = await unsentIds(ports, kind);
  const missing = present.filter((id) => !ids.has(id) && !own.has(id));
  if (missing.length > 100 && missing.length > present.length / 5) {
    throw new MassRemoval(kind, missing.length, present.length);
  }
  await purge(ports, kind, missing);
}

/** Records that only the outbox knows of are not missing. */
async function unsentIds(ports: SyncPorts, kind: Kind): Promise<Set<string>> {
  const { groups } = await ports.outbox.read();
  return new Set(groups.flatMap((group) => group.ops.filter((op) => op.kind === kind).map((op) => op.id)));
}
