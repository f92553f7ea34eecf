import { expect, test } from 'vitest';
import { storageFaultOf } from './storage-fault.ts';

const named = (name: string, message = '', more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });

const cases: [string, unknown, ReturnType<typeof storageFaultOf>][] = [
  ['a full disk', named('QuotaExceededError'), 'full'],
  [
    'a full disk inside an aborted transaction',
    named('AbortError', '', { inner: named('QuotaExceededError') }),
    'full',
  ],
  ['a database of a newer version', named('VersionError', 'The requested version is less'), 'newer'],
  ['another schema under RxDB', Object.assign(new Error('different schema'), { code: 'DB6' }), 'newer'],
  ['a file that cannot be read', named('UnknownError', 'Internal error opening backing store'), 'damaged'],
  ['the same, wrapped', named('OpenFailedError', 'UnknownError Internal error'), 'damaged'],
  ['a missing table', named('NotFoundError', 'One of the object stores was not found'), 'damaged'],
  ['a fault of the console', new TypeError('x is not a function'), null],
  ['no error at all', 'text', null],
];

test.each(cases)('S11 %s is told by what can be done about it', (_name, error, fault) => {
  expect(storageFaultOf(error)).toBe(fault);
});
