import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';
import { isTypeBorneOut } from '../../shared/files/media-type.ts';
import type { ErrorCode } from '../../shared/protocol/errors.ts';
import type { Entry } from '../../shared/records/entry.ts';
import { HashMismatchError, type BlobStore } from './blob-store.ts';
import { DiskBlobStore } from './disk-blob-store.ts';
import { partsOf, type ExpectedFile } from './expected-file.ts';
import { FileLedger, type FileNote } from './file-ledger.ts';
import { scan } from './scan.ts';

/** How operators set up the place of files. */
export interface FilesOptions {
  /** Folder of everything that has to do with files. */
  folder: string;
  /** Largest file in bytes. */
  maxBytes: number;
  /** Run on every file before anybody gets it (`scan.ts`); `null`: none. */
  scanCommand: string | null;
  /** After how long a scan that failed is tried again. */
  scanAgainMs?: number;
}

const SCAN_AGAIN_MS = 60_000;

/** Files of attachments on their way through the server: arrived, looked at, released or refused, removed after review. */
export class Files {
  readonly options: FilesOptions;
  readonly #blobs: BlobStore;
  readonly #ledger: FileLedger;
  readonly #onFailure: (error: unknown) => void;
  readonly #waiting = new Set<NodeJS.Timeout>();

  constructor(options: FilesOptions, onFailure: (error: unknown) => void) {
    this.options = options;
    this.#blobs = new DiskBlobStore(join(options.folder, 'blobs'));
    this.#ledger = new FileLedger(join(options.folder, 'notes'));
    this.#onFailure = onFailure;
  }

  /** What became of a part of an entry's file; `null` when nothing arrived. */
  note({ hash, entry }: Pick<ExpectedFile, 'hash' | 'entry'>): Promise<FileNote | null> {
    return this.#ledger.read(hash, entry);
  }

  /** The bytes of a released file. */
  open({ hash }: ExpectedFile, range?: { first: number; last: number }) {
    return this.#blobs.open(hash, range);
  }

  /**
   * A whole upload lies at `path`. Resolves to what is wrong with it, or to `null`: then it is being scanned, or released
   * already. `done` is called when the upload is not needed any more.
   */
  async take(expected: ExpectedFile, path: string, done: () => Promise<void>): Promise<ErrorCode | null> {
    const wrong = await this.#wrongWith(expected, path);
    if (wrong !== null) {
      await done();
      return wrong;
    }
    const { scanCommand } = this.options;
    if (scanCommand === null) return this.#release(expected, path, done);
    await this.#ledger.write(expected.hash, expected.entry, noteOf('scanning'));
    void this.#scan(scanCommand, expected, path, done).catch(this.#onFailure);
    return null;
  }

  /** The file is to be gone from everywhere: nobody gets it any more, and its bytes go unless another entry has them too. */
  async erase(attachment: Entry): Promise<void> {
    for (const { hash, entry } of partsOf(attachment)) {
      await this.#ledger.write(hash, entry, noteOf('erased'));
      if (!(await this.#ledger.isNeeded(hash))) await this.#blobs.delete(hash);
    }
  }

  close(): void {
    for (const timer of this.#waiting) clearTimeout(timer);
  }

  async #wrongWith(expected: ExpectedFile, path: string): Promise<ErrorCode | null> {
    const { size } = await stat(path);
    if (expected.size !== null && size !== expected.size) return 'file-size-wrong';
    if ((await hashOf(path)) !== expected.hash) return 'file-hash-wrong';
    const detected = (await fileTypeFromFile(path))?.mime ?? null;
    return isTypeBorneOut(expected.mediaType, detected) ? null : 'file-type-wrong';
  }

  async #scan(
    command: string,
    expected: ExpectedFile,
    path: string,
    done: () => Promise<void>,
  ): Promise<void> {
    const result = await scan(command, path);
    if (result === 'clean') {
      await this.#release(expected, path, done);
    } else if (result === 'refused') {
      await this.#ledger.write(expected.hash, expected.entry, noteOf('refused', 'scan'));
      await done();
    } else {
      this.#onFailure(new Error(`The scan command failed for ${expected.name}; it is run again.`));
      const timer = setTimeout(() => {
        this.#waiting.delete(timer);
        this.#scan(command, expected, path, done).catch(this.#onFailure);
      }, this.options.scanAgainMs ?? SCAN_AGAIN_MS);
      this.#waiting.add(timer);
    }
  }

  async #release(expected: ExpectedFile, path: string, done: () => Promise<void>): Promise<ErrorCode | null> {
    const { hash, entry } = expected;
    try {
      await this.#blobs.put(hash, createReadStream(path));
    } catch (error) {
      if (!(error instanceof HashMismatchError)) throw error;
      await done();
      return 'file-hash-wrong';
    }
    // Removed after review while it was on its way.
    if ((await this.#ledger.read(hash, entry))?.state === 'erased') {
      if (!(await this.#ledger.isNeeded(hash))) await this.#blobs.delete(hash);
    } else {
      await this.#ledger.write(hash, entry, noteOf('released'));
    }
    await done();
    return null;
  }
}

async function hashOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}

function noteOf(state: FileNote['state'], reason: string | null = null): FileNote {
  return { state, reason, at: Date.now() };
}
