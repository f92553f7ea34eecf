import type { Lack } from './suitcase-item.ts';

/** What must not be given up on this device, for one visit or because somebody takes it along. */
export interface Pin {
  /** `visit/<id>`, or `extra/<kind>/<id>`. */
  key: string;
  /** UTC ms after which it holds no longer. */
  until: number;
  /** Entries whose files stay. */
  entries: readonly string[];
  /** Archived tickets whose packs stay. */
  tickets: readonly string[];
  /** UTC ms. */
  packedAt: number;
  /** Why files could not be packed, by entry: known also when there is no network to ask again. */
  lacks: Readonly<Record<string, Lack>>;
  /** So many things were on the device then, of so many. */
  here: number;
  total: number;
}

/** Until when things that somebody takes along are held: until they are taken out. */
export const FOR_GOOD = 8_640_000_000_000_000;
/** A visit takes longer than planned, and one drives home first. */
const AFTER_VISIT_MS = 36 * 3_600_000;

export function pinOfVisit(visitId: string): string {
  return `visit/${visitId}`;
}

export function pinOfExtra(kind: string, id: string): string {
  return `extra/${kind}/${id}`;
}

/** Until when what a visit needs is held, UTC ms. */
export function heldUntil({ endsAt }: { endsAt: number }): number {
  return endsAt + AFTER_VISIT_MS;
}

/** What eviction has to leave at an instant (UTC ms): files by their entry, packs by the archived tickets in them. Pure. */
export function pinnedAt(
  pins: Iterable<Pick<Pin, 'until' | 'entries' | 'tickets'>>,
  now: number,
): { entries: ReadonlySet<string>; tickets: ReadonlySet<string> } {
  const entries = new Set<string>();
  const tickets = new Set<string>();
  for (const pin of pins) {
    if (pin.until <= now) continue;
    for (const id of pin.entries) entries.add(id);
    for (const id of pin.tickets) tickets.add(id);
  }
  return { entries, tickets };
}
