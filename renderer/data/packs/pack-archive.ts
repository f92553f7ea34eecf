import type { ArchiveProgress, ArchivePort } from '../../../shared/sync/archive-port.ts';
import type { Pack } from '../../../shared/protocol/packs.ts';
import type { SyncPorts } from '../../../shared/sync/ports.ts';
import { demote, type TimelineIds } from './demote.ts';
import { loadPacks, type LoadSetup } from './load-packs.ts';
import type { PackRow } from './pack-files.ts';
import type { PinnedPacks } from './pinned-packs.ts';
import { packsToEvict } from './plan-room.ts';

export interface PackArchiveSetup extends LoadSetup {
  /** Ids of the entries in the timelines of these tickets that are in the replica. */
  timelineIds: TimelineIds;
  /** Tell the other windows that packs have come or gone. */
  onChange: () => void;
  /** None unless told. */
  pinned?: PinnedPacks;
}

/** The archive of one replica over its packs. */
export function packArchive(setup: PackArchiveSetup): ArchivePort {
  const { db, cold, source, onChange } = setup;
  const show = async () => {
    await cold.refresh();
    onChange();
  };
  return {
    tag: async () => {
      // Whoever compares or edits has to know what lies in packs.
      await cold.ready();
      return (await db.state()).tag;
    },
    async update(ports, between, tell) {
      const { tag, packs } = await source.manifest();
      await expectShift(ports, await db.packs(), packs);
      await ports.exclusive(() => db.follow(packs));
      await keepReserve(setup, ports);
      await show();
      const isFull = await loadPacks(setup, { ports, between, show, tell: tell ?? ignore });
      await db.conclude({ tag, isFull, now: ports.now() });
      await show();
      await demote(ports, cold, setup.timelineIds);
    },
    ticket: (id) => cold.ticket(id),
    demote: (ports, tickets) => demote(ports, cold, setup.timelineIds, tickets),
    async leave(tickets) {
      await cold.ready();
      const known = tickets.filter((id) => cold.packOf(id) !== null);
      if (known.length === 0) return;
      await db.leave(Map.groupBy(known, (id) => cold.packOf(id) ?? ''));
      await show();
    },
    async clear() {
      await db.clear();
      await show();
    },
  };
}

/**
 * With a scope its packs go, and with them records that the person goes on seeing by another scope: lines that he wrote himself.
 * Nobody sends these again. When it comes back, so do its packs, with those that are here by now. So everything is compared (S15).
 */
async function expectShift(
  ports: SyncPorts,
  known: readonly PackRow[],
  packs: readonly Pack[],
): Promise<void> {
  const [before, now] = [scopesOf(known), scopesOf(packs)];
  if (before.size === now.size && [...before].every((scope) => now.has(scope))) return;
  const progress = await ports.replica.progress();
  const { audit = null } = progress;
  if (audit !== null) await ports.replica.saveProgress({ ...progress, audit: { ...audit, checkedAt: 0 } });
}

function scopesOf(packs: readonly Pack[]): Set<string> {
  return new Set(packs.map(({ scope }) => scope));
}

const ignore = (_progress: ArchiveProgress): void => undefined;

/** The oldest contents make room before everything else is short of it. */
async function keepReserve({ db, free, pinned }: PackArchiveSetup, ports: SyncPorts): Promise<void> {
  const state = await db.state();
  const room = { free: await free(), now: ports.now(), clearedAt: state.clearedAt ?? 0 };
  const gone = packsToEvict(await db.packs(), room, await pinned?.());
  if (gone.length === 0) return;
  const hashes = gone.map(({ hash }) => hash);
  await ports.exclusive(() => db.evict(hashes, ports.now()));
}
