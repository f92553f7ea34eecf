import type { PackLines } from '../../../shared/packs/pack-text.ts';
import { parseRecord, type Kind } from '../../../shared/records/kinds.ts';
import type { Head } from '../../../shared/sync/digest.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import type { HeaderOf } from '../headers/header-of.ts';
import { createStore, type Store } from '../store.ts';
import { openPack, DamagedPack } from './open-pack.ts';
import type { KeptState, PackDb, PackRow } from './pack-db.ts';

export type ColdHeader = HeaderOf<'tickets'>;

/** The archived tickets that are on this device. */
export interface ColdState {
  byId: ReadonlyMap<string, ColdHeader>;
  packs: readonly PackRow[];
  kept: KeptState;
  /** False until what is on the device has been read. */
  isRead: boolean;
}

const nothing: ColdState = {
  byId: new Map(),
  packs: [],
  kept: { tag: null, checkedAt: 0, isFull: false },
  isRead: false,
};

interface Place {
  hash: string;
  index: number;
}

/** Unpacked packs that are kept: somebody goes through the old tickets of one account. */
const KEPT = 2;

/** Archived tickets on this device: headers in memory, everything else read from its pack when somebody asks. */
export class ColdTickets {
  readonly state: Store<ColdState> = createStore<ColdState>(nothing);
  readonly #db: PackDb;
  readonly #headers = new Map<string, readonly ColdHeader[]>();
  #places = new Map<string, Place>();
  readonly #opened = new Map<string, Promise<PackLines>>();
  #reading: Promise<void> | null = null;

  constructor(db: PackDb) {
    this.#db = db;
  }

  /** Read what is on the device, once. */
  read(): Promise<void> {
    this.#reading ??= this.refresh().catch((error: unknown) => {
      // What is at work must not wait for what cannot be read; the next exchange fetches it again.
      reportError(error);
      this.state.set({ ...this.state.get(), isRead: true });
    });
    return this.#reading;
  }

  /** Look again: packs have come or gone. */
  async refresh(): Promise<void> {
    const packs = await this.#db.packs();
    const here = packs.filter(({ isHere }) => isHere);
    const named = new Set(here.map(({ hash }) => hash));
    for (const hash of this.#headers.keys()) if (!named.has(hash)) this.#headers.delete(hash);
    for (const { hash } of here) {
      if (this.#headers.has(hash)) continue;
      this.#headers.set(hash, JSON.parse((await this.#db.headers(hash)) ?? '[]') as ColdHeader[]);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    this.#publish(packs, await this.#db.state());
  }

  /** The revision in which the archive has a ticket; `null` when it does not. */
  revisionOf(id: string): number | null {
    return this.state.get().byId.get(id)?.revision ?? null;
  }

  /** Does a pack here have the record in this state, or a later one? Of entries nobody asks: their ids say it all. */
  isArchived(kind: Kind, { id, revision }: Head): boolean {
    return kind === 'tickets' && (this.revisionOf(id) ?? -1) >= revision;
  }

  /** `null` when no pack here has it. */
  async ticket(id: string): Promise<Ticket | null> {
    const found = await this.#find(id);
    const line = found?.lines.tickets[found.index];
    return line === undefined ? null : parseRecord('tickets', JSON.parse(line));
  }

  /** The timeline of an archived ticket, in the order of the server. */
  async entries(id: string): Promise<Entry[]> {
    const found = await this.#find(id);
    const list = JSON.parse(found?.lines.timelines[found.index] ?? '[]') as unknown[];
    return list.map((entry) => parseRecord('entries', entry));
  }

  async #find(id: string): Promise<{ lines: PackLines; index: number } | null> {
    await this.read();
    const place = this.#places.get(id);
    if (place === undefined) return null;
    try {
      return { lines: await this.#open(place.hash), index: place.index };
    } catch (error) {
      if (!(error instanceof DamagedPack)) throw error;
      // Nothing of it is shown; the next exchange brings it again.
      await this.#db.discard(place.hash);
      await this.refresh();
      return null;
    }
  }

  #open(hash: string): Promise<PackLines> {
    const known = this.#opened.get(hash);
    if (known !== undefined) return known;
    const opening = this.#unpack(hash);
    this.#opened.set(hash, opening);
    opening.catch(() => this.#opened.delete(hash));
    for (const oldest of this.#opened.keys()) {
      if (this.#opened.size <= KEPT) break;
      this.#opened.delete(oldest);
    }
    return opening;
  }

  async #unpack(hash: string): Promise<PackLines> {
    const content = await this.#db.content(hash);
    if (content === null) throw new DamagedPack(`The content of pack ${hash} is missing.`);
    return openPack(hash, content);
  }

  #publish(packs: readonly PackRow[], kept: KeptState): void {
    const byId = new Map<string, ColdHeader>();
    const places = new Map<string, Place>();
    for (const { hash, left } of packs) {
      const gone = new Set(left);
      for (const [index, header] of (this.#headers.get(hash) ?? []).entries()) {
        if (gone.has(header.id)) continue;
        byId.set(header.id, header);
        places.set(header.id, { hash, index });
      }
    }
    this.#places = places;
    this.state.set({ byId, packs, kept, isRead: true });
  }
}
