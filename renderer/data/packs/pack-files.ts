import type { Pack } from '../../../shared/protocol/packs.ts';

/** What is known of a pack, whether its content is here or not. */
export interface PackRow extends Pack {
  isHere: boolean;
  /** There is no room for its content: only its headers are here, and it comes when somebody asks for it. */
  isAway?: boolean;
}

/** What a device keeps of the archive as a whole. */
export interface KeptState {
  /** Tag of the manifest that this device goes by. */
  tag: string | null;
  /** When everything was here the last time that was looked; 0 never. UTC ms. */
  checkedAt: number;
  /** There was no room for all of it. */
  isFull: boolean;
  /** When contents last went to make room, going by what the browser says is left. UTC ms. */
  clearedAt?: number;
}

/** The state of a device that has heard of no archive. */
export const NOTHING_KEPT: KeptState = { tag: null, checkedAt: 0, isFull: false };

/** How a load of packs ended. */
export interface LoadEnd {
  /** Of the manifest that was followed. */
  tag: string;
  /** There was no room for all of it. */
  isFull: boolean;
  /** UTC ms. */
  now: number;
}

/** What is kept of the archive after a load. What came damaged is asked for again; what there is no room for is not. */
export function concluded(
  state: KeptState,
  rows: readonly PackRow[],
  { tag, isFull, now }: LoadEnd,
): KeptState {
  const isWhole = rows.every(({ isHere }) => isHere);
  const isDone = isFull || rows.every(({ isHere, isAway }) => isHere || isAway === true);
  return {
    ...state,
    tag: isDone ? tag : null,
    isFull: isFull || rows.some(({ isAway }) => isAway === true),
    checkedAt: isWhole ? now : state.checkedAt,
  };
}

/** Where a device keeps packs. Every write is whole or not at all; all of it can be fetched again. */
export interface PackFiles {
  packs(): Promise<PackRow[]>;
  /** As `header-text.ts` writes them; `null` when they are not here. */
  headers(hash: string): Promise<string | null>;
  /** As the server sent it, compressed; `null` when it is not here. */
  content(hash: string): Promise<Uint8Array<ArrayBuffer> | null>;
  state(): Promise<KeptState>;
  /** A load has come to its end; what somebody asks for meanwhile is asked for again. */
  conclude(end: LoadEnd): Promise<void>;
  /** Have the next exchange look for everything that is not here. */
  askAgain(): Promise<void>;
  /**
   * Go by this manifest: what it does not name goes, what it names anew is missing until it is put. Until the load is
   * concluded no tag is true of what is here.
   */
  follow(packs: readonly Pack[]): Promise<void>;
  /**
   * These tickets have left their packs, by hash, whatever the manifest said. The next one is asked for: it says so too, or
   * that they are back.
   */
  leave(tickets: ReadonlyMap<string, readonly string[]>): Promise<void>;
  /** A pack has come; with `null` for content its headers alone. Nothing is kept of what the manifest no longer names. */
  put(hash: string, content: Uint8Array<ArrayBuffer> | null, headers: string): Promise<void>;
  /** These contents go to make room; their headers stay. With a time (UTC ms) because the browser said so. */
  evict(hashes: readonly string[], clearedAt?: number): Promise<void>;
  /** What is here of a pack is damaged: it has to come again. */
  discard(hash: string): Promise<void>;
  clear(): Promise<void>;
}
