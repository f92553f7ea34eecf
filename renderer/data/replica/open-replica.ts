import type { Person } from '../../../shared/records/person.ts';
import { initialStatus } from '../../../shared/sync/status.ts';
import { openClocks } from '../clocks/open-clocks.ts';
import { asUnreadable } from '../durability/unreadable.ts';
import { BlobBox } from '../blobs/blob-box.ts';
import { openBlobs } from '../blobs/open-blobs.ts';
import { openOutbox } from '../drafts/move-article-drafts.ts';
import { foldWhenIdle } from '../headers/fold-when-idle.ts';
import { idleMoments } from '../idle.ts';
import { watchOutbox } from '../outbox/watch-outbox.ts';
import { freeRoom } from '../storage-use.ts';
import type { Replica } from '../replica-context.ts';
import { createStore } from '../store.ts';
import { browserPorts } from '../sync/browser-ports.ts';
import type { BringPack } from '../packs/bring-pack.ts';
import { canOpenPacks } from '../packs/open-pack.ts';
import { coldReaders } from '../packs/cold-readers.ts';
import { packSource, type PackSource } from '../packs/fetch-packs.ts';
import { openPacks, type OpenPacks } from '../packs/open-packs.ts';
import { timelineIds } from '../packs/timeline-ids.ts';
import { runLoop, type LoopHandle } from '../sync/run-loop.ts';
import { deviceTransport } from '../transport/device-transport.ts';
import type { Endpoint } from '../transport/http-transport.ts';
import { unsentActions } from '../unsent/unsent-actions.ts';
import { grantOfReplica } from './grant-of-replica.ts';
import { lateRecords, type LateRecords } from './late-records.ts';
import { openReaders } from './open-readers.ts';
import { headerSources, openTables } from './open-tables.ts';
import { closeFiles, type ReplicaFiles } from './replica-files.ts';
import { contextOf, keepChanges, outboxActions } from './replica-actions.ts';
import { whenDrawn } from './when-drawn.ts';

export interface ReplicaSetup {
  person: Person;
  endpoint: Endpoint;
  files: ReplicaFiles;
  /** The server revoked this device. */
  onWipe: () => void;
  /** Outbox or records cannot be opened (`Unreadable`). Lists may be on the screen already. */
  onFailure: (error: unknown) => void;
}

/**
 * The replica of a person, in use at once and without a network: lists come from the header cache, while the records
 * open behind the first rows. Begins to sync when they are open.
 */
export function openReplica({ person, endpoint, files, onWipe, onFailure }: ReplicaSetup): Replica {
  const { names, outbox } = files;
  const box = new BlobBox(names.blobs);
  const packs = openPacks(names, freeRoom, async () => (await box.pinned()).tickets);
  const records = lateRecords(files, packs);
  const transport = deviceTransport({ endpoint, outbox, packs: canOpenPacks(), onWipe });
  const { archive, bring } = archiveOf(packs, records, packSource(endpoint, onWipe));
  const ports = browserPorts({ outbox, replica: records.store, transport, ...archive }, names.writeLock);
  const status = createStore(initialStatus);
  const view = watchOutbox(outbox);
  const sources = headerSources(records, files.headers);
  const drawn = whenDrawn(files.hasRows, () => records.begin());
  const tables = openTables(sources, drawn.rowsCome);
  const tickets = packs.withHeaders(tables.get('tickets') as never);
  const idle = idleMoments(window);
  const clocks = openClocks({ tables, tickets, records, packs, idle, now: () => ports.now() });
  const { exclusive } = ports;
  const endFolding = foldWhenIdle({ sources, status, lock: names.foldLock, exclusive, idle });
  const loop = runLoop({ ports, names, endpoint, status, onWipe });
  const personStore = createStore(person);
  const grant = grantOfReplica(personStore, tables);
  const readers = coldReaders(openReaders(records), packs.cold, bring);
  const blobs = openBlobs({
    box,
    names,
    endpoint,
    status,
    replica: records.store,
    archived: (ticket) => packs.cold.entries(ticket),
    opened: records.opened,
    readers,
  });
  const context = contextOf(ports, person.id, tables.get('policies') as never);
  const dispatch: Replica['dispatch'] = async (build, sent) => {
    records.begin();
    const keeper = { ports, loop, grant: grant.get(), makeRoom: packs.makeRoom };
    return keepChanges(keeper, build(context()), sent);
  };
  blobs.begin(dispatch);
  openOutbox(outbox, person.id).catch((error: unknown) => onFailure(asUnreadable('outbox', error)));
  // Behind the first rows, which are of what is at work.
  records.opened.then(() => packs.cold.read()).catch(() => undefined);
  records.opened.catch((error: unknown) => onFailure(asUnreadable('records', error)));
  return {
    person: personStore,
    grant,
    status,
    pending: view.pending,
    parked: view.parked,
    merged: view.merged,
    drafts: outbox.drafts,
    blobs: box,
    fetchBlob: blobs.fetch,
    actions: {
      ...outboxActions(ports, loop),
      ...unsentActions({ ports, loop, outbox, person, blobs: box }),
      ...archiveActions(packs, bring, loop),
    },
    headers: (kind) => (kind === 'tickets' ? tickets : tables.get(kind)) as never,
    archive: packs.facts,
    clocks,
    small: (kind) => tables.get(kind) as never,
    ...readers,
    dispatch,
    close: async () => {
      // Whatever waits for the records comes to its end.
      drawn.cancel();
      records.begin();
      await blobs.close();
      await loop.stop();
      view.stop();
      clocks.stop();
      await endFolding();
      for (const table of tables.values()) table.stop();
      await records.close();
      packs.close();
      closeFiles(files);
    },
  };
}

/** What a person can do about archived tickets that are not here. */
function archiveActions(packs: OpenPacks, fetchTicket: BringPack, loop: LoopHandle) {
  return { fetchArchive: () => packs.askAgain().then(() => loop.wake('now')), fetchTicket };
}

/** The archive of a replica, which has to know what lies among the records too. */
function archiveOf(packs: OpenPacks, records: LateRecords, source: PackSource) {
  const archive = packs.archive(source, async (tickets) =>
    timelineIds((await records.collection('entries')) as never, tickets),
  );
  return { archive: canOpenPacks() ? { archive } : {}, bring: packs.bringer(source) };
}
