import { expect, test } from 'vitest';
import { listen, revisionOf } from './support/listen.ts';
import { ids, item } from './support/organisation.ts';
import { startServer } from './support/server.ts';

test('S7 a stream begins with the revision of now, and pokes after each commit', async () => {
  const server = await startServer();
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  const next = await listen(engineer);
  const { revision } = await server.store.state();
  expect(await next()).toEqual({ event: 'poke', data: { revision } });
  await lead.push({ kind: 'tickets', id: ids.ticketA, base: 1, change: { priority: 1 } });
  for (let event = await next(); ; event = await next()) {
    expect(event?.event).toBe('poke');
    if (revisionOf(event) === revision + 1) break;
  }
});

test('S7 a write of another process beside the server pokes too', async () => {
  const server = await startServer();
  const next = await listen(await server.signIn('lead'));
  const { revision } = await server.store.state();
  await next();
  await server.store.importBatch([item('accounts', { id: ids.accountB, name: 'Renamed' })]);
  let event = await next();
  while (revisionOf(event) === revision) event = await next();
  expect(event).toMatchObject({ event: 'poke' });
});

test('S8 a change of what somebody may see is told to that person alone', async () => {
  const server = await startServer();
  const admin = await server.signIn('admin');
  const [affected, other] = [await server.signIn('engineer-a'), await server.signIn('lead')];
  const [next, nextOfOther] = [await listen(affected), await listen(other)];
  const { revision: base } = (await admin.sync()).get(ids.engineerA);
  const accounts = [ids.accountA, ids.accountB];
  await admin.push({ kind: 'people', id: ids.engineerA, base, change: { accounts } });
  let event = await next();
  while (event?.event === 'poke') event = await next();
  expect(event).toEqual({ event: 'access', data: {} });
  const { revision } = await server.store.state();
  let told = await nextOfOther();
  while (told?.event === 'poke' && revisionOf(told) < revision) {
    told = await nextOfOther();
  }
  expect(told).toEqual({ event: 'poke', data: { revision } });
});

test('S8 a ticket handed to a partner is told to the partner', async () => {
  const server = await startServer();
  const admin = await (await server.signIn('admin')).sync();
  const next = await listen(await server.signIn('partner'));
  const { revision: base } = admin.get(ids.ticketB);
  const change = { partner: 'Regional service' };
  await admin.push({ kind: 'tickets', id: ids.ticketB, base, change });
  let event = await next();
  while (event?.event === 'poke') event = await next();
  expect(event).toEqual({ event: 'access', data: {} });
});

test('S7 signing out and stopping the server end the stream', async () => {
  const server = await startServer();
  const [lead, engineer] = [await server.signIn('lead'), await server.signIn('engineer')];
  const [first, second] = [await listen(lead), await listen(engineer)];
  await Promise.all([first(), second()]);
  await lead.request('/api/session', { method: 'DELETE' });
  expect(await lastOf(first)).toBeNull();
  const stopped = server.stop();
  expect(await lastOf(second)).toBeNull();
  await stopped;
});

/** What comes after all pokes; the first one may be told twice. */
async function lastOf(next: () => Promise<{ event: string } | null>): Promise<{ event: string } | null> {
  let event = await next();
  while (event?.event === 'poke') event = await next();
  return event;
}
