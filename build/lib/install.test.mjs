import { expect, test } from 'vitest';
import { staleReason } from './install.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '2.0.0' },
    'node_modules/only-on-macos': { version: '3.0.0', optional: true },
  },
};
const { '': _root, 'node_modules/only-on-macos': _other, ...here } = wanted.packages;

test('an installation without the optional packages of other systems is up to date', () => {
  expect(staleReason(wanted, { packages: here })).toBeUndefined();
});

test('a missing package is named', () => {
  expect(staleReason(wanted, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe('b is missing');
});

test('a package of another version is named, an optional one too', () => {
  expect(staleReason(wanted, { packages: { ...here, 'node_modules/a': { version: '1.0.1' } } })).toBe(
    'a is not 1.0.0',
  );
  const installed = { packages: { ...here, 'node_modules/only-on-macos': { version: '2.9.0' } } };
  expect(staleReason(wanted, installed)).toBe('only-on-macos is not 3.0.0');
});
