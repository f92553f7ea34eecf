import path from 'node:path';
import { expect, test } from 'vitest';
import { parseStartOptions } from './start-options.mjs';

const cwd = path.resolve('/work');

test('without options: port 4310, ./data, demo data, and the console opens', () => {
  expect(parseStartOptions([], cwd)).toMatchObject({
    port: 4310,
    data: path.join(cwd, 'data'),
    open: true,
    demo: true,
  });
});

test('every option is understood', () => {
  const argv = ['--no-open', '--port', '4399', '--data', 'elsewhere', '--demo-password', 'secret'];
  expect(parseStartOptions(argv, cwd)).toMatchObject({
    open: false,
    port: 4399,
    data: path.join(cwd, 'elsewhere'),
    demoPassword: 'secret',
  });
  expect(parseStartOptions(['--no-demo'], cwd).demo).toBe(false);
});

test.each([
  [['--prot', '1'], '--prot'],
  [['somewhere'], 'somewhere'],
  [['--port', 'http'], '1 to 65535'],
  [['--port', '70000'], '1 to 65535'],
  [['--port'], '--port'],
  [['--demo-password', ''], 'not empty'],
  [['--no-demo', '--demo-password', 'x'], 'contradict'],
])('%j is refused with a reason', (argv, reason) => {
  expect(() => parseStartOptions(argv, cwd)).toThrow(reason);
});
