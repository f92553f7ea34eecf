import { openPacks, type OpenPacks } from '../../renderer/data/packs/open-packs.ts';
import { timelineIds } from '../../renderer/data/packs/timeline-ids.ts';
import { replicaNames } from '../../renderer/data/sync/names.ts';
import type { Entry } from '../../shared/records/entry.ts';
import type { ArchivePort } from '../../shared/sync/archive-port.ts';
import { openStores, ScriptedServer, type OpenStores } from './browser-replica.ts';
import type { ScriptedPacks } from './scripted-packs.ts';

/** The real databases of a replica with packs, without a loop. */
export interface PackReplica extends OpenStores {
  key: string;
  cold: OpenPacks['cold'];
  facts: OpenPacks['facts'];
  askAgain: OpenPacks['askAgain'];
  archive: ArchivePort;
  /** Lines that are at work. */
  timeline(ticket: string): Promise<Entry[]>;
}

/** The packs of a replica alone, as another window has them open. */
export function openWindow(key: string): OpenPacks {
  return openPacks(replicaNames('http://127.0.0.1', key));
}

/** Open (again) a replica; the one before with this key has to be closed. */
export async function openPackReplica(key: string, source: ScriptedPacks): Promise<PackReplica> {
  const packs = openWindow(key);
  const stores = await openStores(key, new ScriptedServer(), packs.cold);
  const { entries } = stores.collections;
  const archive = packs.archive(source, (tickets) => timelineIds(entries, tickets));
  return {
    ...stores,
    ports: { ...stores.ports, archive },
    key,
    archive,
    cold: packs.cold,
    facts: packs.facts,
    askAgain: () => packs.askAgain(),
    timeline: async (ticket) => {
      const ids = await timelineIds(entries, [ticket]);
      return [...(await stores.ports.replica.read('entries', ids)).values()] as Entry[];
    },
    close: async () => {
      await stores.close();
      packs.close();
    },
  };
}
