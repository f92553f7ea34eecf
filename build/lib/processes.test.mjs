import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { run, stopChild } from './processes.mjs';

const node = process.execPath;
const processes = fileURLToPath(new URL('processes.mjs', import.meta.url));

test('the output and the exit code of a program are kept', async () => {
  const script = 'console.log("out"); console.error("err"); process.exit(3)';
  const { code, output } = await run(node, ['-e', script]);
  expect(code).toBe(3);
  expect(output).toContain('out');
  expect(output).toContain('err');
});

test('a program that does not exist is a failure with a reason, not an exception', async () => {
  expect(await run('/nowhere/program', [])).toMatchObject({
    code: 1,
    output: expect.stringContaining('ENOENT'),
  });
});

test('a program that takes too long is stopped and says so', async () => {
  const { code, output } = await run(node, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 300 });
  expect(code).toBe(124);
  expect(output).toContain('not done after 300 ms');
});

test('a child that ignores SIGTERM is ended all the same', async () => {
  const child = spawn(node, [
    '-e',
    'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)',
  ]);
  await new Promise((resolve) => {
    child.stdout.once('data', resolve);
  });
  await stopChild(child, 200);
  expect(child.signalCode).toBe('SIGKILL');
});

test.skipIf(process.platform === 'win32')('a script ends when the npm that started it is gone', async () => {
  const script = `import { onEndAsked } from ${JSON.stringify(processes)};
    onEndAsked((signal) => { console.log('asked by', signal); process.exit(0); });
    console.log('up', process.pid); setInterval(() => {}, 1000);`;
  // A shell that does not pass signals on, as npm puts one in between.
  const shell = spawn('sh', ['-c', '"$0" --input-type=module -e "$1"; true', node, script], {
    env: { ...process.env, npm_lifecycle_event: 'start' },
  });
  let output = '';
  shell.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    if (output.includes('up') && !shell.killed) shell.kill('SIGTERM');
  });
  // The pipe closes when the script itself is gone too.
  await new Promise((resolve) => {
    shell.stdout.once('close', resolve);
  });
  expect(output).toContain('asked by SIGTERM');
});
