import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { buildApp, type AppOptions } from '../../../sync-server/app.ts';
import type { Store } from '../../../sync-server/store/store.ts';
import { Client } from './client.ts';
import { fill, PASSWORD } from './organisation.ts';
import { tempDir } from './temp-dir.ts';
import { newPlace, openPlace } from './test-store.ts';

export interface TestServer {
  url: string;
  store: Store;
  app: FastifyInstance;
  signIn: (login: string, replica?: string) => Promise<Client>;
  stop: () => Promise<void>;
}

/** A real server on a free port over a store of its own, filled with the organisation; gone after the test. */
export async function startServer(options: Partial<AppOptions> = {}): Promise<TestServer> {
  const store = await openPlace(await newPlace());
  await fill(store);
  return serve(store, options);
}

/** Serve a store that is open already. */
export async function serve(store: Store, options: Partial<AppOptions> = {}): Promise<TestServer> {
  const { dir, remove } = tempDir();
  const files = { folder: dir, maxBytes: 64 * 1_024 * 1_024, scanCommand: null };
  const app = await buildApp({ store, logger: pino({ level: 'silent' }), files, ...options });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  let isStopped = false;
  const stop = async (): Promise<void> => {
    if (isStopped) return;
    isStopped = true;
    await app.close();
    await store.close();
    remove();
  };
  onTestFinished(stop);
  const signIn = async (login: string, replica = `replica of ${login}`): Promise<Client> => {
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password: PASSWORD, replica }),
    });
    if (answer.status !== 200)
      throw new Error(`sign-in of ${login}: ${answer.status} ${await answer.text()}`);
    const { token } = (await answer.json()) as { token: string };
    return new Client(url, token, replica);
  };
  return { url, store, app, signIn, stop };
}
