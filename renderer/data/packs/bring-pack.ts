import { storageFaultOf } from '../durability/storage-fault.ts';
import type { LoadSetup } from './load-packs.ts';
import { makeHeaders } from './make-headers.ts';
import type { PinnedPacks } from './pinned-packs.ts';
import { oldest } from './plan-room.ts';

type BringSetup = Pick<LoadSetup, 'db' | 'cold' | 'source'> & {
  onChange: () => void;
  /** None unless told. */
  pinned?: PinnedPacks;
};

/**
 * Fetches the pack of one ticket that is not here, because somebody wants to read it. Where there is no room, those that
 * ended the longest ago make place for it. Answers false when the server no longer has the pack: the next exchange says
 * where the ticket is.
 */
export type BringPack = (ticket: string) => Promise<boolean>;

/** Tickets of one pack that are asked for at the same time fetch it once. The function rejects with TransportFailure. */
export function packBringer(setup: BringSetup): BringPack {
  const underWay = new Map<string, Promise<boolean>>();
  return (ticket) => {
    const hash = setup.cold.packOf(ticket);
    if (hash === null) return Promise.resolve(false);
    const known = underWay.get(hash);
    if (known !== undefined) return known;
    const bringing = bring(setup, hash).finally(() => underWay.delete(hash));
    underWay.set(hash, bringing);
    return bringing;
  };
}

async function bring({ db, cold, source, onChange, pinned }: BringSetup, hash: string): Promise<boolean> {
  const content = await source.content(hash);
  if (content === null) return false;
  const headers = await makeHeaders(hash, content);
  try {
    await db.put(hash, content, headers);
  } catch (error) {
    if (storageFaultOf(error) !== 'full') throw error;
    const gone = oldest(await db.packs(), content.length, await pinned?.());
    await db.evict(gone.map((pack) => pack.hash));
    await db.put(hash, content, headers);
  }
  await cold.refresh();
  onChange();
  return true;
}
