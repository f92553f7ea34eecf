import { expect, test } from 'vitest';
import { TransportFailure } from '../../../shared/sync/failure.ts';
import { emptyDigest } from '../../../shared/sync/digest.ts';
import { initialStatus } from '../../../shared/sync/status.ts';
import {
  openStores,
  ScriptedServer,
  someTickets,
  type OpenStores,
} from '../../../test/support/browser-replica.ts';
import { addNote } from '../../../shared/commands/entries.ts';
import { subjectOf } from '../../../shared/commands/subject.ts';
import { submit } from '../../../shared/sync/submit.ts';
import { createStore } from '../store.ts';
import { runLoop } from './run-loop.ts';

/** A second window of the same page has locks and a channel of its own, like one of another process. */
function openWindow(stores: OpenStores, server: ScriptedServer) {
  // Nobody listens there: the event stream fails, the scripted transport does not.
  const endpoint = { server: 'http://127.0.0.1:9', replica: 'test', token: () => '' };
  const status = createStore(initialStatus);
  const ports = { ...stores.ports, transport: server };
  const loop = runLoop({ ports, names: stores.names, endpoint, status, onWipe: () => undefined });
  return { status, ports, loop };
}

test('S16 two windows have one loop; the second takes over when the first closes, and shows its status until then', async () => {
  const key = crypto.randomUUID();
  const first = new ScriptedServer();
  const second = new ScriptedServer();
  const stores = await openStores(key, first);
  const one = openWindow(stores, first);
  await expect.poll(() => one.status.get().link).toBe('online');
  const two = openWindow(stores, second);
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

test('S16 when another window is gone, what it had taken back and not shown yet is shown by the one with the loop', async () => {
  const server = new ScriptedServer();
  const [ticket] = someTickets(1);
  server.records.set('tickets', [ticket!]);
  const stores = await openStores(crypto.randomUUID(), server);
  const one = openWindow(stores, server);
  await expect.poll(() => one.status.get().counts.tickets).toBe(1);
  server.push = () => Promise.reject(new TransportFailure('unreachable', 'No way.'));
  const two = openWindow(stores, server);
  await expect.poll(() => two.status.get().link).toBe('online');
  const context = { now: 1, personId: crypto.randomUUID(), newId: () => crypto.randomUUID() };
  const note = addNote(context, subjectOf('tickets', ticket!), { text: 'Seen' });
  const submitted = await submit(two.ports, note);
  const [entry] = submitted!.group.ops.filter(({ kind }) => kind === 'entries');
  const isShown = async () => (await stores.ports.replica.read('entries', [entry!.id])).size === 1;
  expect(await isShown()).toBe(true);
  // As far as the second window came.
  await stores.outbox.commit({ remove: [submitted!.group.group] });
  await two.loop.stop();
  await expect.poll(isShown).toBe(false);
  await expect.poll(async () => (await stores.outbox.read()).bases).toEqual([]);
  await one.loop.stop();
  await stores.close();
});

test('S15 after an end that nobody announced the replica is compared at once, and by the next start where that could not be', async () => {
  const server = new ScriptedServer();
  let tellsDigests = false;
  const audits: boolean[] = [];
  const pull = server.pull.bind(server);
  server.pull = async (request) => {
    audits.push(request.audit === true);
    const answer = await pull(request);
    if (request.audit === true && tellsDigests)
      for (const page of Object.values(answer.kinds)) page.digest = emptyDigest();
    return answer;
  };
  const stores = await openStores(crypto.randomUUID(), server);
  /** Does the first pull of a start ask for digests? */
  const asksAtStart = async () => {
    audits.length = 0;
    const { loop, status } = openWindow(stores, server);
    await expect.poll(() => status.get().lastExchangeAt).not.toBeNull();
    await loop.stop();
    return audits[0];
  };
  // What today brought is owed a comparison, which the very first round cannot make.
  expect([await asksAtStart(), await asksAtStart()]).toEqual([false, true]);
  tellsDigests = true;
  expect([await asksAtStart(), await asksAtStart()]).toEqual([true, false]);
  localStorage.setItem(`ff-running-${stores.names.loopLock}`, '1');
  tellsDigests = false;
  expect([await asksAtStart(), await asksAtStart()]).toEqual([true, true]);
  await stores.close();
});
