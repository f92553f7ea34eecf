import type { Readable } from 'node:stream';

/**
 * Where the bytes of files lie, each under the SHA-256 of its content. Small, so that an object store fits behind it;
 * `test/contract/blob-store-contract.ts` is what each must pass.
 */
export interface BlobStore {
  /**
   * Keep what the stream brings. Resolves when it is durable, at once when it is there already.
   * Throws `HashMismatchError` when the content has another hash; then nothing was kept.
   */
  put(hash: string, content: Readable): Promise<void>;
  has(hash: string): Promise<boolean>;
  /** `null` when it is not there. `range`: first and last byte, both included. */
  open(hash: string, range?: { first: number; last: number }): Promise<OpenBlob | null>;
  /** Resolves also when it was not there. */
  delete(hash: string): Promise<void>;
}

export interface OpenBlob {
  /** Bytes of the whole. */
  size: number;
  content: Readable;
}

export class HashMismatchError extends Error {
  override readonly name = 'HashMismatchError';
}
