import { expect, test } from 'vitest';
import { isExternalLink, isInsideConsole } from './navigation.ts';

test.each(['https://example.org/a?b', 'mailto:support@example.org'])('%s may open outside', (url) => {
  expect(isExternalLink(url)).toBe(true);
});

test.each([
  'http://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-settings:privacy',
  'smb://host/share',
  'app://bundle/',
  'not an address',
])('%s is never handed to the system', (url) => {
  expect(isExternalLink(url)).toBe(false);
});

test.each([
  ['app://bundle/tickets', true],
  ['app://bundle', true],
  ['app://bundle.example.org/', false],
  ['app://other/', false],
  ['https://bundle/', false],
])('%s belongs to the console: %s', (url, inside) => {
  expect(isInsideConsole(url)).toBe(inside);
});
