import { expect, test } from 'vitest';
import { initialStatus } from '../../../shared/sync/status.ts';
import { openStores, ScriptedServer } from '../../../test/support/browser-replica.ts';
import { createStore } from '../store.ts';
import { runLoop } from './run-loop.ts';

test('S16 two windows have one loop; the second takes over when the first closes, and shows its status until then', async () => {
  const key = crypto.randomUUID();
  const first = new ScriptedServer();
  const second = new ScriptedServer();
  const stores = await openStores(key, first);
  // Nobody listens there: the event stream fails, the scripted transport does not.
  const endpoint = { server: 'http://127.0.0.1:9', replica: 'test', token: () => '' };
  const window = (server: ScriptedServer) => {
    const status = createStore(initialStatus);
    const ports = { ...stores.ports, transport: server };
    return {
      status,
      loop: runLoop({ ports, names: stores.names, endpoint, status, onWipe: () => undefined }),
    };
  };
  const one = window(first);
  await expect.poll(() => one.status.get().link).toBe('online');
  const two = window(second);
  await expect.poll(() => two.status.get().link).toBe('online');
  expect(second.pulls).toBe(0);

  const before = first.pulls;
  two.loop.wake('now');
  await expect.poll(() => first.pulls).toBeGreaterThan(before);
  await one.loop.stop();
  await expect.poll(() => second.pulls).toBeGreaterThan(0);
  await two.loop.stop();
  await stores.close();
});
