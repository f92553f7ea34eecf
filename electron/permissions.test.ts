import { expect, test } from 'vitest';
import { mayHave } from './permissions.ts';

test.each([
  'notifications',
  'clipboard-sanitized-write',
  'persistent-storage',
  'loopback-network',
  'local-network-access',
])('the console may have %s', (permission) => {
  expect(mayHave(permission, 'app://bundle/today')).toBe(true);
  expect(mayHave(permission, 'app://bundle')).toBe(true);
});

test.each(['media', 'geolocation', 'clipboard-read', 'usb', 'openExternal', 'fileSystem'])(
  'nobody may have %s',
  (permission) => {
    expect(mayHave(permission, 'app://bundle/today')).toBe(false);
  },
);

test('another origin has nothing', () => {
  expect(mayHave('notifications', 'https://example.org/')).toBe(false);
});
