import { expect, test } from 'vitest';
import { browserCommand, whyNoWindow } from './open-console.mjs';

const url = 'http://127.0.0.1:4310';

test.each([
  ['linux', 'xdg-open'],
  ['darwin', 'open'],
  ['win32', 'rundll32'],
])('on %s the browser is opened by %s, with the address as one argument', (platform, program) => {
  const [command, args] = browserCommand(platform, url);
  expect(command).toBe(program);
  expect(args.at(-1)).toBe(url);
});

test('without a display no window is tried', () => {
  expect(whyNoWindow({ platform: 'linux', env: {}, uid: 1000 })).toBe('this session has no display');
  expect(whyNoWindow({ platform: 'darwin', env: {}, uid: 501 })).toBeUndefined();
});

test('root gets a browser rather than an Electron without its sandbox', () => {
  expect(whyNoWindow({ platform: 'linux', env: { DISPLAY: ':0' }, uid: 0 })).toContain('root');
  expect(
    whyNoWindow({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' }, uid: 1000 }),
  ).toBeUndefined();
});
