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

/** Where a device keeps packs. Every write is whole or not at all; all of it can be fetched again. */
export interface PackFiles {
  packs(): Promise<PackRow[]>;
  /** As `header-text.ts` writes them; `null` when they are not here. */
  headers(hash: string): Promise<string | null>;
  /** As the server sent it, compressed; `null` when it is not here. */
  content(hash: string): Promise<Uint8Array<ArrayBuffer> | null>;
  state(): Promise<KeptState>;
  saveState(state: KeptState): Promise<void>;
  /** Have the next exchange look for everything that is not here. */
  askAgain(): Promise<void>;
  /** Go by this manifest: what it does not name goes, what it names anew is missing until it is put. */
  follow(packs: readonly Pack[]): Promise<void>;
  /** A pack has come; with `null` for content its headers alone. Nothing is kept of what the manifest no longer names. */
  put(hash: string, content: Uint8Array<ArrayBuffer> | null, headers: string): Promise<void>;
  /** These contents go to make room; their headers stay. */
  evict(hashes: readonly string[]): Promise<void>;
  /** What is here of a pack is damaged: it has to come again. */
  discard(hash: string): Promise<void>;
  clear(): Promise<void>;
}
