import type { BringPack } from '../../renderer/data/packs/bring-pack.ts';
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
  /** Fetches the pack of a ticket that is listed and not here. */
  bring: BringPack;
  /** Lines that are at work. */
  timeline(ticket: string): Promise<Entry[]>;
}

/** Nobody says how much room is left. */
const noWord = (): Promise<number | null> => Promise.resolve(null);

/** The packs of a replica alone, as another window has them open. */
export function openWindow(key: string, free = noWord): OpenPacks {
  return openPacks(replicaNames('http://127.0.0.1', key), free);
}

/**
 * Open (again) a replica; the one before with this key has to be closed.
 * @param free bytes left on the device
 */
export async function openPackReplica(
  key: string,
  source: ScriptedPacks,
  free = noWord,
): Promise<PackReplica> {
  const packs = openWindow(key, free);
  const stores = await openStores(key, new ScriptedServer(), packs.cold);
  const { entries } = stores.collections;
  const archive = packs.archive(source, (tickets) => timelineIds(entries, tickets));
  return {
    ...stores,
    ports: { ...stores.ports, archive },
    key,
    archive,
    bring: packs.bringer(source),
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
