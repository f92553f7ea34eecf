import type { PackLines } from '../../../shared/packs/pack-text.ts';
import { parseRecord, type Kind } from '../../../shared/records/kinds.ts';
import type { Head } from '../../../shared/sync/digest.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import type { HeaderOf } from '../headers/header-of.ts';
import { createStore, type Store } from '../store.ts';
import { readHeaderText } from './header-text.ts';
import { openPack, openTickets, DamagedPack } from './open-pack.ts';
import { NOTHING_KEPT, type KeptState, type PackFiles, type PackRow } from './pack-files.ts';

export type ColdHeader = HeaderOf<'tickets'>;

/** The archived tickets that this device knows. */
export interface ColdState {
  byId: ReadonlyMap<string, ColdHeader>;
  /** Tickets of which only the headers are here (`PackRow.isAway`). */
  away: ReadonlySet<string>;
  packs: readonly PackRow[];
  kept: KeptState;
  /** False until what is on the device has been read. */
  isRead: boolean;
}

const nothing: ColdState = {
  byId: new Map(),
  away: new Set(),
  packs: [],
  kept: NOTHING_KEPT,
  isRead: false,
};

interface Place {
  hash: string;
  index: number;
}

/** What archived tickets need of their surroundings. */
export interface ColdPorts {
  open: (hash: string, content: Uint8Array<ArrayBuffer>) => Promise<PackLines>;
  /** The tickets alone, which is quicker. */
  openTickets: (hash: string, content: Uint8Array<ArrayBuffer>) => Promise<readonly string[]>;
  /** Let the screen breathe between two packs. */
  breathe: () => Promise<void>;
  /** What is on the device cannot be read. */
  report: (error: unknown) => void;
}

const inBrowser: ColdPorts = {
  open: openPack,
  openTickets,
  breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
  report: (error) => reportError(error),
};

/** Packs whose headers are read without a pause: some milliseconds. */
const AT_ONCE = 8;
/** Unpacked packs that are kept: somebody goes through the old tickets of one account. */
const KEPT = 2;

/** Archived tickets on this device: headers in memory, everything else read from its pack when somebody asks. */
export class ColdTickets {
  readonly state: Store<ColdState> = createStore<ColdState>(nothing);
  readonly #db: PackFiles;
  readonly #ports: ColdPorts;
  readonly #headers = new Map<string, readonly ColdHeader[]>();
  #places = new Map<string, Place>();
  readonly #opened = new Map<string, Promise<PackLines>>();
  #isKnown = false;
  #reading: Promise<void> | null = null;
  /** One look at a time: an older one must not have the last word. */
  #looking: Promise<unknown> = Promise.resolve();

  constructor(db: PackFiles, ports: ColdPorts = inBrowser) {
    this.#db = db;
    this.#ports = ports;
  }

  /** Read what is on the device, once. What is at work does not wait for what cannot be read. */
  read(): Promise<void> {
    this.#reading ??= this.ready().catch((error: unknown) => {
      this.#reading = null;
      this.#ports.report(error);
      this.state.set({ ...this.state.get(), isRead: true });
    });
    return this.#reading;
  }

  /** The same for whoever has to know what is archived. @throws what the storage throws */
  async ready(): Promise<void> {
    if (!this.#isKnown) await this.refresh();
  }

  /** These headers have just been put: no need to read them from the disk. */
  learn(hash: string, headers: string): void {
    this.#headers.set(hash, readHeaderText<ColdHeader>(headers));
  }

  /** Look again: packs have come or gone. @throws what the storage throws */
  refresh(): Promise<void> {
    const look = this.#looking.then(() => this.#look());
    this.#looking = look.catch(() => undefined);
    return look;
  }

  async #look(): Promise<void> {
    const packs = await this.#db.packs();
    const known = packs.filter(({ isHere, isAway }) => isHere || isAway === true);
    const named = new Set(known.map(({ hash }) => hash));
    for (const hash of this.#headers.keys()) if (!named.has(hash)) this.#headers.delete(hash);
    const unread = known.filter(({ hash }) => !this.#headers.has(hash));
    for (let start = 0; start < unread.length; start += AT_ONCE) {
      const some = unread.slice(start, start + AT_ONCE);
      const texts = await Promise.all(some.map(({ hash }) => this.#db.headers(hash)));
      for (const [index, { hash }] of some.entries()) this.learn(hash, texts[index] ?? '[]');
      await this.#ports.breathe();
    }
    this.#publish(packs, await this.#db.state());
    this.#isKnown = true;
  }

  /** The revision in which the archive has a ticket; `null` when it does not. */
  revisionOf(id: string): number | null {
    return this.state.get().byId.get(id)?.revision ?? null;
  }

  /** Does a pack that this device knows have the record in this state, or a later one? Of entries nobody asks: their ids say it all. */
  isArchived(kind: Kind, { id, revision }: Head): boolean {
    return kind === 'tickets' && (this.revisionOf(id) ?? -1) >= revision;
  }

  /** The pack that has the ticket, whether its content is here or not. */
  packOf(id: string): string | null {
    return this.#places.get(id)?.hash ?? null;
  }

  /** `null` when no pack here has it. */
  async ticket(id: string): Promise<Ticket | null> {
    const found = await this.#find(id);
    const line = found?.lines.tickets[found.index];
    return line === undefined ? null : parseRecord('tickets', JSON.parse(line));
  }

  /** The same without its pack's timelines, for an edit: somebody waits for it, and timelines are most of a pack. */
  async stateOf(id: string): Promise<Ticket | null> {
    await this.read();
    const place = this.#places.get(id);
    if (place === undefined || this.#opened.has(place.hash)) return this.ticket(id);
    const content = this.state.get().away.has(id) ? null : await this.#db.content(place.hash);
    const lines = content === null ? null : await this.#tickets(place.hash, content);
    const line = lines?.[place.index];
    return line === undefined ? this.ticket(id) : parseRecord('tickets', JSON.parse(line));
  }

  /** `null` when it is damaged, which the whole opening then deals with. */
  async #tickets(hash: string, content: Uint8Array<ArrayBuffer>): Promise<readonly string[] | null> {
    try {
      return await this.#ports.openTickets(hash, content);
    } catch (error) {
      if (error instanceof DamagedPack) return null;
      throw error;
    }
  }

  /** The timeline of an archived ticket, in the order of the server; empty when its pack is not here. */
  async entries(id: string): Promise<Entry[]> {
    const found = await this.#find(id);
    const list = JSON.parse(found?.lines.timelines[found.index] ?? '[]') as unknown[];
    return list.map((entry) => parseRecord('entries', entry));
  }

  async #find(id: string): Promise<{ lines: PackLines; index: number } | null> {
    await this.read();
    const place = this.#places.get(id);
    if (place === undefined || this.state.get().away.has(id)) return null;
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
    return this.#ports.open(hash, content);
  }

  #publish(packs: readonly PackRow[], kept: KeptState): void {
    const byId = new Map<string, ColdHeader>();
    const places = new Map<string, Place>();
    const away = new Set<string>();
    for (const { hash, left, isHere } of packs) {
      const gone = new Set(left);
      for (const [index, header] of (this.#headers.get(hash) ?? []).entries()) {
        if (gone.has(header.id)) continue;
        byId.set(header.id, header);
        places.set(header.id, { hash, index });
        if (!isHere) away.add(header.id);
      }
    }
    this.#places = places;
    this.state.set({ byId, away, packs, kept, isRead: true });
  }
}
