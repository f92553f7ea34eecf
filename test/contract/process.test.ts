import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempDir } from './support/temp-dir.ts';

const main = join(import.meta.dirname, '../../sync-server/main.ts');

interface Run {
  child: ChildProcess;
  output(): string;
  errors(): string;
  /** Resolves with the address once the server says that it is ready. */
  ready: Promise<string>;
}

function run(...flags: string[]): Run {
  const child = spawn(process.execPath, [main, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [output, errors] = ['', ''];
  child.stderr?.on('data', (data) => (errors += String(data)));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (data) => {
      output += String(data);
      const address = /Fieldfare is ready at (http:\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(errors)));
  });
  ready.catch(() => undefined);
  return { child, output: () => output, errors: () => errors, ready };
}

async function exitCode({ child }: Run): Promise<unknown> {
  return child.exitCode ?? (await once(child, 'exit'))[0];
}

// Each start of a process takes seconds on a busy machine.
const patience = { timeout: 90_000 };

test(
  'the demo prints its sign-ins, stops on SIGTERM with an open stream, and prints the same ones again',
  patience,
  async () => {
    const { dir, remove } = tempDir();
    onTestFinished(remove);
    const flags = ['--port', '0', '--data', dir, '--demo'];
    const first = run(...flags);
    const url = await first.ready;
    const { signIns } = (await (await fetch(`${url}/api/demo`)).json()) as {
      signIns: { role: string; login: string; password: string }[];
    };
    const lead = signIns.find(({ role }) => role === 'lead');
    const session = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(lead),
    });
    const { token } = (await session.json()) as { token: string };
    const stream = await fetch(`${url}/api/sync/stream`, { headers: { authorization: `Bearer ${token}` } });
    first.child.kill('SIGTERM');
    expect(await exitCode(first)).toBe(0);
    await stream.body?.cancel();

    const second = run(...flags);
    const again = await second.ready;
    expect(await (await fetch(`${again}/api/demo`)).json()).toEqual({ signIns });
    for (const { login, password } of signIns)
      expect(second.output()).toMatch(new RegExp(`${login} +${password}`));
  },
);

test('a port in use, a folder that cannot be used and a wrong flag say what to do', patience, async () => {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  const server = run('--port', '0', '--data', join(dir, 'new', 'folder'));
  const port = new URL(await server.ready).port;
  const file = join(dir, 'file');
  writeFileSync(file, '');
  chmodSync(file, 0o400);
  const cases: [string[], RegExp][] = [
    [['--port', port, '--data', join(dir, 'other')], /Port \d+ is in use.*--port/],
    [['--port', '0', '--data', join(file, 'below')], /cannot be used[\s\S]*--data/],
    [['--prot', '1'], /--prot[\s\S]*Usage/],
    [['--port', 'many'], /a number from 0 to 65535/],
    [['--port', '0', '--data', dir, '--console', dir], /no index\.html/],
  ];
  for (const [flags, words] of cases) {
    const failed = run(...flags);
    expect([flags, await exitCode(failed)]).toEqual([flags, 1]);
    expect(failed.errors()).toMatch(words);
    expect(failed.errors()).not.toMatch(/\n\s+at /);
  }
});
