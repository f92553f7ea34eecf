import { StorageFullError, StoreUnavailableError } from '../store.ts';

/** No connection, or a server that starts, stops, was demoted to a standby or has no room for one more client. */
const GONE = new Set(
  [
    'ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN ENOENT EADDRNOTAVAIL',
    '57P01 57P02 57P03 57P05 53300 53400 25006 25P03 28000 28P01 3D000',
    // What a standby says to BEGIN READ WRITE.
    '0A000',
    // Out of memory; a statement or a lock that took too long.
    '53200 57014 55P03',
  ].flatMap((codes) => codes.split(' ')),
);
/** disk_full and io_error. */
const UNWRITABLE = new Set(['53100', '58030']);
/** serialization_failure and deadlock_detected: rolled back as a whole, to be tried again. */
const REPEATABLE = new Set(['40001', '40P01']);

/** What pg says, without any code, of a connection that ended or did not come about. */
const wordsOfGone =
  /^(Connection terminated|timeout exceeded|Query read timeout|Client (was closed|has encountered|is closed))/i;

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : '';
}

/** Was the transaction rolled back for no fault of its own, so that doing it again may succeed? */
export function isRepeatable(error: unknown): boolean {
  return REPEATABLE.has(codeOf(error));
}

/** Is it the connection or the whole server that failed, and not the statement? */
export function isGone(error: unknown): error is Error {
  if (error instanceof StoreUnavailableError) return true;
  const code = codeOf(error);
  if (GONE.has(code) || code.startsWith('08')) return true;
  return error instanceof Error && wordsOfGone.test(error.message);
}

/**
 * The error as the rest of the server knows it. PostgreSQL's details (they quote values of records) go no further;
 * what is not about PostgreSQL is returned as it is.
 */
export function storeFailure(error: unknown): unknown {
  const code = codeOf(error);
  if (UNWRITABLE.has(code)) return new StorageFullError('The disk of the database cannot be written.');
  if (error instanceof StoreUnavailableError) return error;
  if (isGone(error) || isRepeatable(error)) {
    return new StoreUnavailableError(`The database is not available: ${shortWords(error)}`);
  }
  if (error instanceof Error && 'severity' in error) {
    return new Error(`PostgreSQL refused a statement: ${code}`, { cause: new Error(error.message) });
  }
  return error;
}

/** The error of a database that cannot be opened, in words for the person who wants to. */
export function openingFailure(error: unknown, place: string): unknown {
  const isAboutPostgres = isGone(error) || (error instanceof Error && 'severity' in error);
  if (!isAboutPostgres) return error;
  const words = error.message === '' ? codeOf(error) : error.message;
  return new StoreUnavailableError(`${place}: ${words}`);
}

function shortWords(error: unknown): string {
  const code = codeOf(error);
  return code === '' && error instanceof Error ? error.message : code;
}
