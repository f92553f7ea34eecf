import { StorageFullError } from '../store.ts';

/** SQLite's primary result codes that mean "this cannot be written down": READONLY, IOERR, FULL. */
const UNWRITABLE = new Set([8, 10, 13]);

/** The error as the rest of the server knows it; anything that is not about the disk is returned as it is. */
export function storageFailure(error: unknown): unknown {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return UNWRITABLE.has(code) ? new StorageFullError('The disk cannot be written.', { cause: error }) : error;
}
