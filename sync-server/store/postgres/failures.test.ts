import { expect, test } from 'vitest';
import { StorageFullError, StoreUnavailableError } from '../store.ts';
import { isRepeatable, openingFailure, storeFailure } from './failures.ts';

const failed = (code: string, message = 'words') => Object.assign(new Error(message), { code });
const refused = (code: string) =>
  Object.assign(failed(code, 'null value'), { severity: 'ERROR', detail: 'Failing row contains (secret).' });

test.each([
  ['no connection', failed('ECONNREFUSED')],
  ['a connection that ended', new Error('Connection terminated unexpectedly')],
  ['all connections busy', new Error('timeout exceeded when trying to connect')],
  ['an administrator who ended it', refused('57P01')],
  ['a server that starts', refused('57P03')],
  ['too many clients', refused('53300')],
  ['a standby', refused('25006')],
  ['a lock that nobody gave back', refused('55P03')],
  ['a deadlock again and again', refused('40P01')],
  ['a protocol violation', refused('08P01')],
])('%s is a database that is not available', (_words, error) => {
  expect(storeFailure(error)).toBeInstanceOf(StoreUnavailableError);
});

test.each([refused('53100'), refused('58030')])('a disk that cannot be written is a full one', (error) => {
  expect(storeFailure(error)).toBeInstanceOf(StorageFullError);
});

test('only what PostgreSQL itself rolled back is done again', () => {
  expect([refused('40001'), refused('40P01')].every(isRepeatable)).toBe(true);
  expect([refused('57P01'), failed('ECONNRESET'), refused('23505')].some(isRepeatable)).toBe(false);
});

test('what a statement quotes of a record goes no further', () => {
  const error = storeFailure(refused('23502'));
  expect(error).not.toBeInstanceOf(StoreUnavailableError);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret');
  const own = new Error('of the work itself');
  expect(storeFailure(own)).toBe(own);
});

test('a database that cannot be opened is told with its place and the reason', () => {
  expect(openingFailure(failed('ECONNREFUSED', ''), 'postgres://h:1/x')).toMatchObject({
    message: 'postgres://h:1/x: ECONNREFUSED',
  });
});
