import { v7 as uuidv7 } from 'uuid';
import { HeaderCache } from '../../renderer/data/headers/header-cache.ts';
import type { ColdTickets } from '../../renderer/data/packs/cold-tickets.ts';
import { OutboxDb } from '../../renderer/data/outbox/outbox-db.ts';
import { openCollections, type OpenCollections } from '../../renderer/data/replica/open-collections.ts';
import { ProgressDb } from '../../renderer/data/replica/progress-db.ts';
import { rxReplicaStore } from '../../renderer/data/replica/rx-replica-store.ts';
import { browserPorts } from '../../renderer/data/sync/browser-ports.ts';
import { replicaNames, type ReplicaNames } from '../../renderer/data/sync/names.ts';
import type { PullAnswer, PullPage } from '../../shared/protocol/pull.ts';
import { kinds, parseRecord, type AnyRecord, type Kind } from '../../shared/records/kinds.ts';
import type { SyncPorts, Transport } from '../../shared/sync/ports.ts';
import type { Ticket } from '../../shared/records/ticket.ts';

/** The real databases of one replica in this page, without a loop. */
export interface OpenStores extends OpenCollections {
  names: ReplicaNames;
  ports: SyncPorts;
  outbox: OutboxDb;
  cache: HeaderCache;
  close(): Promise<void>;
}

/** Open (again) the databases of a replica; `key` tells replicas of one page apart. */
export async function openStores(key: string, transport: Transport, cold?: ColdTickets): Promise<OpenStores> {
  const names = replicaNames('http://127.0.0.1', key);
  const opened = await openCollections(names.records);
  const outbox = new OutboxDb(names.outbox);
  const progress = new ProgressDb(names.progress);
  const cache = new HeaderCache(names.headers);
  const replica = rxReplicaStore(opened.collections, progress, cache, cold);
  const ports = browserPorts({ outbox, replica, transport }, names.writeLock);
  const close = async () => {
    await opened.database.close();
    outbox.close();
    progress.close();
    cache.close();
  };
  return { ...opened, names, ports, outbox, cache, close };
}

/** A server that holds a few records and takes every op. */
export class ScriptedServer implements Transport {
  readonly records = new Map<Kind, AnyRecord[]>();
  removed = new Map<Kind, string[]>();
  pulls = 0;
  revision = 100;

  async pull({ kinds: wanted }: Parameters<Transport['pull']>[0]): Promise<PullAnswer> {
    this.pulls += 1;
    const pages: Partial<Record<Kind, PullPage>> = {};
    for (const kind of kinds) {
      const request = wanted[kind];
      if (request === undefined) continue;
      const after = request.ids === undefined ? Number(request.after ?? '0') : -1;
      const newer = (this.records.get(kind) ?? []).filter((record) => {
        return record.revision > after && (request.ids?.includes(record.id) ?? true);
      });
      const sent = newer.slice(0, request.limit);
      const records = sent as unknown as PullPage['records'];
      const last = String(sent.at(-1)?.revision ?? after);
      pages[kind] = {
        records,
        removed: this.removed.get(kind) ?? [],
        after: last,
        hasMore: newer.length > sent.length,
      };
    }
    return { serverTime: Date.now(), kinds: pages };
  }

  async push({ ops }: Parameters<Transport['push']>[0]) {
    const results = ops.map((op) => {
      this.revision += 1;
      const list = this.records.get(op.kind) ?? [];
      const old = list.find((record) => record.id === op.id);
      const record = parseRecord(op.kind, { ...old, ...op.change, id: op.id, revision: this.revision });
      this.records.set(op.kind, [...list.filter((other) => other.id !== op.id), record]);
      return { opId: op.opId, status: 'applied' as const, revision: this.revision };
    });
    return { serverTime: Date.now(), results };
  }
}

/** Tickets with ascending revisions from 1. */
export function someTickets(count: number): Ticket[] {
  return Array.from({ length: count }, (_, index) =>
    parseRecord('tickets', {
      id: uuidv7(),
      revision: index + 1,
      subject: `Ticket ${index}`,
      description: 'Long text',
      openedAt: 1_700_000_000_000,
      activityAt: 1_700_000_000_000 + index,
    }),
  );
}
