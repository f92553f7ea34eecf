import type { ArchivePort } from '../../../shared/sync/archive-port.ts';
import { derived } from '../live/derived.ts';
import type { TableState } from '../live/table-state.ts';
import type { Readable } from '../replica-context.ts';
import { freeRoom } from '../storage-use.ts';
import type { ReplicaNames } from '../sync/names.ts';
import { archiveFacts, type ArchiveFacts } from './archive-facts.ts';
import { packBringer, type BringPack } from './bring-pack.ts';
import { ColdTickets, type ColdHeader, type ColdState } from './cold-tickets.ts';
import type { TimelineIds } from './demote.ts';
import type { PackSource } from './fetch-packs.ts';
import { headerMaker } from './header-maker.ts';
import { mergeHeaders } from './merge-headers.ts';
import { packArchive } from './pack-archive.ts';
import { pinnedPacks } from './pinned-packs.ts';
import { PackDb } from './pack-db.ts';
import { oldest } from './plan-room.ts';
import type { MakeRoom } from './with-room.ts';

/** Bytes that are given back for one write: more than any. */
const GIVEN_AT_ONCE = 16 * 1_024 * 1_024;

/** The packs of a replica, open. */
export interface OpenPacks {
  cold: ColdTickets;
  facts: Readable<ArchiveFacts>;
  /** The archive for the sync loop. */
  archive(source: PackSource, timelineIds: TimelineIds): ArchivePort;
  /** The way to the pack of a ticket that is listed and not here. */
  bringer(source: PackSource): BringPack;
  /** The headers of tickets at work and archived ones, as one table. */
  withHeaders(hot: Readable<TableState<ColdHeader>>): Readable<TableState<ColdHeader>>;
  /** Let the oldest contents go: something more precious needs the room. Answers whether any went. */
  makeRoom: MakeRoom;
  /** Have the next exchange look for what is missing. */
  askAgain(): Promise<void>;
  close(): void;
}

/** Open the packs of a replica. Windows tell each other when packs come and go. */
export function openPacks(
  { packs: name }: Pick<ReplicaNames, 'packs'>,
  free: () => Promise<number | null> = freeRoom,
  pinnedTickets: () => Promise<ReadonlySet<string>> = nothing,
): OpenPacks {
  const db = new PackDb(name);
  const cold = new ColdTickets(db);
  const pinned = pinnedPacks(pinnedTickets, (id) => cold.packOf(id));
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', () => void cold.refresh().catch(reportError));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- channels have no origin argument
  const onChange = () => channel.postMessage('changed');
  return {
    cold,
    facts: derived<ColdState, ArchiveFacts>([cold.state], () => archiveFacts(cold.state.get())),
    archive: (source, timelineIds) =>
      packArchive({ db, cold, source, timelineIds, maker: headerMaker, free, onChange, pinned }),
    bringer: (source) => packBringer({ db, cold, source, onChange, pinned }),
    withHeaders: (hot) => {
      let version = 0;
      return derived<TableState<ColdHeader> | ColdState, TableState<ColdHeader>>([hot, cold.state], () => {
        version += 1;
        return mergeHeaders(hot.get(), cold.state.get(), version);
      });
    },
    makeRoom: async () => {
      const gone = oldest(await db.packs(), GIVEN_AT_ONCE);
      await db.evict(gone.map(({ hash }) => hash));
      await cold.refresh();
      onChange();
      return gone.length > 0;
    },
    askAgain: () => db.askAgain(),
    close: () => {
      channel.close();
      db.close();
    },
  };
}

async function nothing(): Promise<ReadonlySet<string>> {
  return new Set();
}
