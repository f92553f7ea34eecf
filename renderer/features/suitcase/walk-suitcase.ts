import type { Entry } from '../../../shared/records/entry.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { coverageOf, type Coverage } from '../../../shared/suitcase/coverage.ts';
import { pinOfVisit, type Pin } from '../../../shared/suitcase/pins.ts';
import type { Lack, SuitcaseItem } from '../../../shared/suitcase/suitcase-item.ts';
import { extraOf, walkExtra } from './extras.ts';
import { filesOf } from './files-of.ts';
import { walkVisit, type Walked, type WalkReplica } from './walk-visit.ts';

/** A part of the suitcase: what one visit needs, or one thing that somebody takes along besides. */
export interface SuitcasePart {
  key: string;
  /** `null` for what is taken along besides. */
  visit: Visit | null;
  /** Of a part without a visit. */
  extra: { kind: ExtraKind; id: string; name: string } | null;
  items: SuitcaseItem[];
  coverage: Coverage;
  /** Entries that name its files. */
  entries: ReadonlyMap<string, Entry>;
  /** Archived tickets whose packs have to stay. */
  tickets: string[];
  /** When it was packed, UTC ms; `null` never. */
  packedAt: number | null;
}

/** What can be taken along besides. */
export type ExtraKind = 'tickets' | 'assets' | 'articles';

/** Walk everything that these visits need, and what is taken along besides. Nothing is fetched. */
export async function walkSuitcase(
  replica: WalkReplica,
  visits: readonly Visit[],
  isOnline: boolean,
): Promise<SuitcasePart[]> {
  const pins = new Map((await replica.blobs.pins()).map((pin) => [pin.key, pin]));
  const parts: SuitcasePart[] = [];
  for (const visit of visits) {
    const walked = await walkVisit(replica, visit);
    const key = pinOfVisit(visit.id);
    parts.push(await partOf(replica, walked, { key, visit, extra: null, pin: pins.get(key), isOnline }));
  }
  for (const pin of pins.values()) {
    const named = extraOf(pin.key);
    if (named === null) continue;
    const { walked, name } = await walkExtra(replica, named);
    const extra = { ...named, name };
    parts.push(await partOf(replica, walked, { key: pin.key, visit: null, extra, pin, isOnline }));
  }
  return parts;
}

interface Surroundings extends Pick<SuitcasePart, 'key' | 'visit' | 'extra'> {
  pin: Pin | undefined;
  isOnline: boolean;
}

async function partOf(
  replica: WalkReplica,
  { items: records, subjects, cases }: Walked,
  { key, visit, extra, pin, isOnline }: Surroundings,
): Promise<SuitcasePart> {
  const { files, entries } = await filesOf(replica, subjects);
  const fileItems = files.map(({ entry, name, bytes, lack }): SuitcaseItem => ({
    group: 'files',
    id: entry,
    name,
    bytes,
    // What the last packing met is known also where nobody can be asked again.
    lack: lack === 'unfetched' ? (pin?.lacks[entry] ?? lack) : lack,
  }));
  const items = [...records, ...fileItems].map((item) => ({ ...item, lack: nowLack(item.lack, isOnline) }));
  const tickets = [...(visit?.tickets ?? []), ...cases, ...(extra?.kind === 'tickets' ? [extra.id] : [])];
  const packedAt = pin !== undefined && pin.packedAt > 0 ? pin.packedAt : null;
  return { key, visit, extra, items, coverage: coverageOf(items), entries, tickets, packedAt };
}

/** What could be fetched cannot be without a network. */
function nowLack(lack: Lack | null, isOnline: boolean): Lack | null {
  if (lack === 'unfetched' && !isOnline) return 'offline';
  return lack === 'offline' && isOnline ? 'unfetched' : lack;
}
