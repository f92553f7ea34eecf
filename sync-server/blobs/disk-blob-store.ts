import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { HashMismatchError, type BlobStore, type OpenBlob } from './blob-store.ts';
import { writeDurably } from './durable-file.ts';

/** Blobs in a folder, spread over 65,536 sub-folders by the beginning of their hash. */
export class DiskBlobStore implements BlobStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(hash: string, content: Readable): Promise<void> {
    if (await this.has(hash)) {
      content.destroy();
      return;
    }
    const digest = createHash('sha256');
    const through = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        digest.update(chunk);
        done(null, chunk);
      },
    });
    const check = () => {
      const actual = digest.digest('hex');
      if (actual !== hash) throw new HashMismatchError(`Expected ${hash}, the content has ${actual}.`);
    };
    await writeDurably(this.#path(hash), content, { through, check });
  }

  async has(hash: string): Promise<boolean> {
    return (await this.#size(hash)) !== null;
  }

  async open(hash: string, range?: { first: number; last: number }): Promise<OpenBlob | null> {
    const size = await this.#size(hash);
    if (size === null) return null;
    const part = range === undefined ? {} : { start: range.first, end: range.last };
    return { size, content: createReadStream(this.#path(hash), part) };
  }

  async delete(hash: string): Promise<void> {
    await rm(this.#path(hash), { force: true });
  }

  async #size(hash: string): Promise<number | null> {
    try {
      return (await stat(this.#path(hash))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  #path(hash: string): string {
    // A name from outside never becomes a path.
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A blob is named by its SHA-256.');
    return join(this.#folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  }
}
