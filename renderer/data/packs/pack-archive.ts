import type { ArchiveProgress, ArchivePort } from '../../../shared/sync/archive-port.ts';
import type { SyncPorts } from '../../../shared/sync/ports.ts';
import { demote, type TimelineIds } from './demote.ts';
import { loadPacks, type LoadSetup } from './load-packs.ts';
import { packsToEvict } from './plan-room.ts';

export interface PackArchiveSetup extends LoadSetup {
  /** Ids of the entries in the timelines of these tickets that are in the replica. */
  timelineIds: TimelineIds;
  /** Tell the other windows that packs have come or gone. */
  onChange: () => void;
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
      await ports.exclusive(() => db.follow(packs));
      await keepReserve(setup, ports);
      await show();
      const isFull = await loadPacks(setup, { ports, between, show, tell: tell ?? ignore });
      const rows = await db.packs();
      const isWhole = rows.every(({ isHere }) => isHere);
      const state = await db.state();
      // Without room the rest is told of and left alone; what came damaged is asked for again.
      const isDone = isFull || rows.every(({ isHere, isAway }) => isHere || isAway === true);
      await db.saveState({
        ...state,
        tag: isDone ? tag : null,
        isFull: isFull || rows.some(({ isAway }) => isAway === true),
        checkedAt: isWhole ? ports.now() : state.checkedAt,
      });
      await show();
      await demote(ports, cold, setup.timelineIds);
    },
    async clear() {
      await db.clear();
      await show();
    },
  };
}

const ignore = (_progress: ArchiveProgress): void => undefined;

/** The oldest contents make room before everything else is short of it. */
async function keepReserve({ db, free }: PackArchiveSetup, ports: SyncPorts): Promise<void> {
  const state = await db.state();
  const room = { free: await free(), now: ports.now(), clearedAt: state.clearedAt ?? 0 };
  const gone = packsToEvict(await db.packs(), room);
  if (gone.length === 0) return;
  await ports.exclusive(() => db.evict(gone.map(({ hash }) => hash)));
  await db.saveState({ ...state, clearedAt: ports.now() });
}
