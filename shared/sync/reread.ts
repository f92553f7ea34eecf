import type { PullPage } from '../protocol/pull.ts';
import { kinds, type Kind } from '../records/kinds.ts';
import { reopen } from './settle.ts';
import type { PullProgress, SyncPorts } from './ports.ts';
import { checkRemoval } from './removals.ts';
import { purge } from './write-page.ts';

/** Ids that came by in a reading from the beginning, by kind. */
export type Seen = Map<Kind, Set<string>>;

/**
 * The checkpoints are of another epoch: forget them and read every kind again. The records stay in use meanwhile;
 * what does not come again is taken out at the end. Unsent and unsettled work is sent again (S2).
 */
export async function beginReread(ports: SyncPorts): Promise<void> {
  await reopen(ports);
  const progress = await ports.replica.progress();
  const rereading = new Set([...progress.rereading, ...(Object.keys(progress.after) as Kind[])]);
  // What was asked is asked again, if it is still so.
  const rest = { ...progress, asked: [], deletions: {} };
  await ports.replica.saveProgress({ ...rest, after: {}, rereading: [...rereading] });
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
  for (const { id, deleted } of page.records) {
    if (deleted === true) ids.delete(id);
    else ids.add(id);
  }
  seen.set(kind, ids);
  if (page.hasMore) return;
  const present = await ports.replica.ids(kind);
  // A deletion that waits hides its record, of which nothing but the base copy is left.
  const { bases } = await ports.outbox.read();
  const copies = bases.filter((base) => base.kind === kind).map(({ id }) => id);
  const own = await unsentCreations(ports, kind);
  const unseen = [...new Set([...present, ...copies])].filter((id) => !ids.has(id));
  const missing = unseen.filter((id) => !own.has(id));
  await noteUnknown(
    ports,
    kind,
    unseen.filter((id) => own.has(id)),
  );
  checkRemoval(progress, { kind, missing: missing.length, present: present.length, at: ports.now() });
  await purge(ports, kind, missing);
}

/**
 * New records that stay although the server did not bring them: as far as this device knows, the server has none. Without
 * that word a group that was sent again would count as settled at once when it is acknowledged, and a record that left
 * this person's sight meanwhile would stay (S8). So it would by a copy from before the restore, whose revision is one of
 * another past.
 */
async function noteUnknown(ports: SyncPorts, kind: Kind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const putBases = ids.map((id) => ({ kind, id, record: null }));
  await ports.exclusive(() => ports.outbox.commit({ putBases }));
}

/**
 * New records that the server may not have yet are not missing. One that it has acknowledged and does not bring is out
 * of this person's sight by now: nothing would ever take it out, nor settle its group.
 */
export async function unsentCreations(ports: SyncPorts, kind: Kind): Promise<Set<string>> {
  const { groups } = await ports.outbox.read();
  const unsent = groups.filter(({ state }) => state !== 'acknowledged');
  const creations = unsent.flatMap(({ ops }) => ops.filter((op) => op.kind === kind && op.base === null));
  return new Set(creations.map((op) => op.id));
}

/**
 * The console has other schemas than the one that read these records: what an older one could not be given is read
 * again, while the records stay in use (S13).
 */
export async function rereadProjected(ports: SyncPorts, schema: string): Promise<void> {
  const progress = await ports.replica.progress();
  const { projected = [] } = progress;
  if (progress.schema === schema) return;
  const after = { ...progress.after };
  for (const kind of projected) delete after[kind];
  const rereading = [...new Set([...progress.rereading, ...projected])];
  const next = { ...progress, after, rereading, projected: [], withheld: [], schema };
  await ports.replica.saveProgress(next);
}
