import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../../support/sync-server.ts';
import { Client } from './client.ts';
import { PASSWORD } from './organisation.ts';
import type { StorePlace } from './test-store.ts';

const main = join(import.meta.dirname, '../../../sync-server/main.ts');

/** The server as an operator runs it, in a process that can be killed and started again at the same address. */
export class ServerProcess {
  readonly url: string;
  readonly #place: StorePlace;
  readonly #port: number;
  #child: ChildProcess | null = null;
  #errors = '';

  private constructor(place: StorePlace, port: number) {
    this.#place = place;
    this.#port = port;
    this.url = `http://127.0.0.1:${port}`;
  }

  /** Started, and ended with the test. */
  static async start(place: StorePlace): Promise<ServerProcess> {
    const server = new ServerProcess(place, await freePort());
    onTestFinished(() => server.kill());
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const { dir, database } = this.#place;
    const args = ['--disable-warning=ExperimentalWarning', main, '--port', String(this.#port), '--data', dir];
    const child = spawn(process.execPath, args, {
      env: { ...process.env, FIELDFARE_DATABASE_URL: database ?? '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.stderr.on('data', (data) => (this.#errors += String(data)));
    let output = '';
    const ready = new Promise<void>((resolve, reject) => {
      child.once('exit', () => reject(new Error(`The server ended while starting:\n${this.#errors}`)));
      child.stdout.on('data', (data) => {
        output += String(data);
        if (output.includes('Fieldfare is ready')) resolve();
      });
    });
    await ready;
  }

  /** SIGKILL: it is gone between two of its instructions. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  async signIn(login: string, replica: string): Promise<Client> {
    const answer = await fetch(`${this.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: PASSWORD, replica }),
    });
    if (answer.status !== 200) throw new Error(`sign-in of ${login}: ${answer.status}\n${this.#errors}`);
    return new Client(this.url, ((await answer.json()) as { token: string }).token, replica);
  }
}
