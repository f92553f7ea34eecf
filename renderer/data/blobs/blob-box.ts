import { Dexie, liveQuery, type Table } from 'dexie';
import type { FilePart } from '../../../shared/files/attachment.ts';
import { pinnedAt, type Pin } from '../../../shared/suitcase/pins.ts';
import { toEvict, type AttachmentDeed, type BlobRow } from './blob-row.ts';

/** Bytes of files that a device keeps; what the server does not have counts, and is never given up for it. */
export const BUDGET_BYTES = 1024 * 1024 * 1024;

/** A part of a file that comes into the box. */
export interface NewBlob {
  part: FilePart;
  hash: string;
  content: Blob;
}

export interface NewFile {
  entry: string;
  name: string;
  deed: AttachmentDeed | null;
  parts: readonly NewBlob[];
}

interface Content {
  hash: string;
  content: Blob;
}

/**
 * The bytes of one person's files on this device, in a database of their own, each content once. Strict: a photo is on the
 * disk before its entry is written (docs/sync-spec.md, S17). Opened when it is first used.
 */
export class BlobBox {
  readonly #dexie: Dexie;
  readonly #rows: Table<BlobRow, string>;
  readonly #contents: Table<Content, string>;
  readonly #pins: Table<Pin, string>;
  readonly #budget: number;
  readonly #now: () => number;

  constructor(name: string, budget = BUDGET_BYTES, now: () => number = Date.now) {
    this.#dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
    this.#dexie.version(1).stores({ rows: 'key, entry, hash, state', contents: 'hash' });
    this.#dexie.version(2).stores({ pins: 'key' });
    this.#pins = this.#dexie.table('pins');
    this.#rows = this.#dexie.table('rows');
    this.#contents = this.#dexie.table('contents');
    this.#budget = budget;
    this.#now = now;
  }

  /** Take in a new file, which the server does not have. Resolves when it would survive a power cut. */
  async add(file: NewFile): Promise<void> {
    await this.#put(file, 'waiting');
  }

  /** Keep what came from the server, and make room for it. */
  async keep(file: Omit<NewFile, 'deed'>): Promise<void> {
    await this.#put({ ...file, deed: null }, 'kept');
    await this.#evict();
  }

  /** The entry has been written. */
  async noted(entry: string): Promise<void> {
    await this.#rows.where('entry').equals(entry).modify({ deed: null });
  }

  /** `null`: it is not on this device. */
  async read(entry: string, part: FilePart): Promise<Blob | null> {
    const row = await this.#rows.get(keyOf(entry, part));
    const found = row === undefined ? undefined : await this.#contents.get(row.hash);
    if (row === undefined || found === undefined) return null;
    // Not worth a write at every look.
    if (this.#now() - row.usedAt > 60_000) await this.#rows.update(row.key, { usedAt: this.#now() });
    return found.content;
  }

  /** Everything that is known of the files here, without their bytes. */
  rows(): Promise<BlobRow[]> {
    return this.#rows.toArray();
  }

  waiting(): Promise<BlobRow[]> {
    return this.#rows.where('state').equals('waiting').toArray();
  }

  /** Follow `rows` over all windows; returns how to stop. */
  follow(listener: (rows: BlobRow[]) => void): () => void {
    const subscription = liveQuery(() => this.#rows.toArray()).subscribe({
      next: listener,
      // A box that cannot be opened says so where somebody uses it.
      error: () => undefined,
    });
    return () => subscription.unsubscribe();
  }

  async change(
    key: string,
    change: Partial<Pick<BlobRow, 'state' | 'uploadUrl' | 'sent' | 'problem'>>,
  ): Promise<void> {
    await this.#rows.update(key, change);
  }

  /** Take files out with their bytes, whether the server has them or not. */
  async remove(entries: readonly string[]): Promise<void> {
    await this.#removeRows(await this.#rows.where('entry').anyOf(entries).toArray());
  }

  /** What must not be given up here. */
  pins(): Promise<Pin[]> {
    return this.#pins.toArray();
  }

  /** What eviction leaves now. */
  async pinned(): Promise<ReturnType<typeof pinnedAt>> {
    return pinnedAt(await this.pins(), this.#now());
  }

  /** Hold what a pin names; those that hold no longer go. */
  async pin(pin: Pin): Promise<void> {
    await this.#dexie.transaction('rw', this.#pins, async () => {
      await this.#pins.filter(({ until }) => until <= this.#now()).delete();
      await this.#pins.put(pin);
    });
  }

  async unpin(key: string): Promise<void> {
    await this.#pins.delete(key);
  }

  /** Follow `pins` over all windows; returns how to stop. */
  followPins(listener: (pins: Pin[]) => void): () => void {
    const subscription = liveQuery(() => this.#pins.toArray()).subscribe({
      next: listener,
      error: () => undefined,
    });
    return () => subscription.unsubscribe();
  }

  /** Take out everything that the server has. */
  async forgetKept(): Promise<void> {
    await this.#pins.clear();
    await this.#removeRows(await this.#rows.where('state').equals('kept').toArray());
  }

  close(): void {
    this.#dexie.close();
  }

  async #put({ entry, name, deed, parts }: NewFile, state: BlobRow['state']): Promise<void> {
    const now = this.#now();
    const rows = parts.map(({ part, hash, content }): BlobRow => {
      const { type: mediaType, size } = content;
      const fresh = { uploadUrl: null, sent: 0, problem: null, deed, addedAt: now, usedAt: now };
      return { key: keyOf(entry, part), entry, part, hash, name, mediaType, size, state, ...fresh };
    });
    await this.#dexie.transaction('rw', this.#rows, this.#contents, async () => {
      await this.#contents.bulkPut(parts.map(({ hash, content }) => ({ hash, content })));
      await this.#rows.bulkPut(rows);
    });
  }

  async #evict(): Promise<void> {
    const spare = toEvict(await this.#rows.toArray(), this.#budget, (await this.pinned()).entries);
    if (spare.length > 0) await this.#removeRows(spare);
  }

  async #removeRows(rows: readonly BlobRow[]): Promise<void> {
    await this.#dexie.transaction('rw', this.#rows, this.#contents, async () => {
      await this.#rows.bulkDelete(rows.map(({ key }) => key));
      for (const hash of new Set(rows.map((row) => row.hash))) {
        const isNeeded = (await this.#rows.where('hash').equals(hash).count()) > 0;
        if (!isNeeded) await this.#contents.delete(hash);
      }
    });
  }
}

function keyOf(entry: string, part: FilePart): string {
  return `${entry}/${part}`;
}
