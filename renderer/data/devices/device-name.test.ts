import { expect, test } from 'vitest';
import { deviceName } from './device-name.ts';

const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const stored = (text: string | null) => ({ getItem: () => text }) as unknown as Storage;

test.each([
  ['what it runs on, until somebody names it', null, 'Chrome · Linux'],
  ['its name in the settings', '{"deviceName":" Van 3 "}', 'Van 3'],
  ['what it runs on again, when the name was taken away', '{"deviceName":""}', 'Chrome · Linux'],
  ['what it runs on, when the settings are damaged', '{"deviceName":', 'Chrome · Linux'],
])('a device is called by %s', (_title, text, name) => {
  expect(deviceName(stored(text), chrome)).toBe(name);
});

test('the desktop program names its computer too, until somebody chooses a name', () => {
  expect(deviceName(stored(null), chrome, 'desk-7')).toBe('desk-7 · Chrome · Linux');
  expect(deviceName(stored('{"deviceName":"Van 3"}'), chrome, 'desk-7')).toBe('Van 3');
});
