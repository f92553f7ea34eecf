import { expect, test } from 'vitest';
import { isServedByServer, parseServerAddress } from './server-address.ts';

test.each([
  ['support.example.org', { origin: 'https://support.example.org' }],
  [' https://support.example.org/console/ ', { origin: 'https://support.example.org' }],
  ['http://127.0.0.1:4300', { origin: 'http://127.0.0.1:4300' }],
  ['http://localhost:4300/', { origin: 'http://localhost:4300' }],
  ['http://support.example.org', { problem: 'insecure' }],
  ['ftp://support.example.org', { problem: 'malformed' }],
  ['not an address', { problem: 'malformed' }],
  ['  ', { problem: 'missing' }],
])('"%s" is read as %o', (typed, parsed) => {
  expect(parseServerAddress(typed)).toEqual(parsed);
});

test('only a page from a web server knows its server', () => {
  expect(isServedByServer({ protocol: 'https:' })).toBe(true);
  expect(isServedByServer({ protocol: 'app:' })).toBe(false);
});
