import { expect, onTestFinished, test } from 'vitest';
import { listen, listenTiming, type ListenTiming } from '../../renderer/data/sync/listen.ts';
import { httpTransport, type Endpoint } from '../../renderer/data/transport/http-transport.ts';
import { TransportFailure } from '../../shared/sync/failure.ts';
import { meddlingProxyTo, type MeddlingProxy } from '../support/meddling-proxy.ts';
import type { Client } from './support/client.ts';
import { ids } from './support/organisation.ts';
import { startServer, type TestServer } from './support/server.ts';

/** Short, so that nobody waits; what comes of each wait does not depend on how long it is. */
const quick: ListenTiming = { ...listenTiming, firstMs: 400, silenceMs: 60_000, againMs: 1 };

interface Listener {
  server: TestServer;
  proxy: MeddlingProxy;
  endpoint: Endpoint;
  client: Client;
  /** Resolves when the listener was woken for this reason (again, after the last time it was asked for). */
  woken(reason: string): Promise<void>;
  wiped: Promise<void>;
}

async function listener(timing: ListenTiming, begin: (proxy: MeddlingProxy) => void): Promise<Listener> {
  const server = await startServer();
  const proxy = await meddlingProxyTo(Number(new URL(server.url).port));
  onTestFinished(() => proxy.close());
  const client = await server.signIn('engineer', 'listening');
  begin(proxy);
  const endpoint = { server: proxy.url, replica: 'listening', token: () => client.token };
  const reasons: string[] = [];
  const waiting = new Set<() => void>();
  const { promise: wiped, resolve: wipe } = Promise.withResolvers<void>();
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  const wake = (reason: string) => {
    reasons.push(reason);
    for (const look of waiting) look();
  };
  const target = { wake, onWipe: wipe };
  void listen({ endpoint, target, signal: closing.signal, pause, timing });
  const woken = (reason: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        const at = reasons.indexOf(reason);
        if (at === -1) return;
        reasons.splice(0, at + 1);
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { server, proxy, endpoint, client, woken, wiped };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

async function edit({ server }: Listener): Promise<void> {
  const lead = await server.signIn('lead');
  const { revision: base } = (await lead.sync()).get(ids.ticketA);
  await lead.push({ kind: 'tickets', id: ids.ticketA, base, change: { urgency: 1 } });
}

test('S7 on a good link news comes by the stream, and nobody polls', async () => {
  // However long the first word takes on a busy machine: it comes.
  const one = await listener({ ...quick, firstMs: 60_000 }, () => undefined);
  await one.woken('online');
  await one.woken('poke');
  await edit(one);
  await one.woken('poke');
  expect(one.proxy.asked).not.toContain('/api/sync/wait');
});

test.each(['buffers-bodies', 'buffers-all'] as const)(
  'S7 behind a proxy that %s news comes by long polls instead',
  async (how) => {
    const one = await listener({ ...quick, againMs: 60_000 }, (proxy) => proxy.meddle(how));
    await one.woken('online');
    await edit(one);
    await one.woken('poke');
    expect(one.proxy.asked.filter((path) => path === '/api/sync/wait').length).toBeGreaterThanOrEqual(2);
  },
);

test('S7 polling ends when the stream comes through again', async () => {
  const one = await listener(quick, (proxy) => proxy.meddle('buffers-bodies'));
  await one.woken('online');
  one.proxy.meddle('none');
  // Only a stream that has begun pokes right after it opens.
  await one.woken('online');
  await edit(one);
  await one.woken('poke');
  expect(one.proxy.asked.at(-1)).toBe('/api/sync/stream');
});

test('S7 S8 a device behind such a proxy hears that it was revoked', async () => {
  const one = await listener({ ...quick, againMs: 60_000 }, (proxy) => proxy.meddle('buffers-all'));
  await one.woken('online');
  const device = { replica: 'listening', person: ids.engineerAll };
  await one.server.store.revokeDevice(device, ids.admin, Date.now());
  // A poll hears of it at the next look of the server, as of any write of another process.
  await expect(one.wiped).resolves.toBeUndefined();
});

test('S7 a half-open link is noticed by the silence, and listened to again once it is whole', async () => {
  const timing = { ...quick, silenceMs: 400, probeMs: 300 };
  const one = await listener(timing, () => undefined);
  await one.woken('online');
  one.proxy.meddle('half-open');
  await one.woken('link-lost');
  one.proxy.meddle('none');
  await one.woken('online');
  await edit(one);
  await one.woken('poke');
  expect(one.proxy.asked.filter((path) => path === '/api/sync/stream').length).toBeGreaterThan(1);
});

test('S6 a captive portal is told apart from a dead link, is no news, and ends nothing', async () => {
  const one = await listener(quick, () => undefined);
  await one.woken('online');
  const { proxy } = one;
  proxy.meddle('captive-portal');
  const transport = httpTransport(one.endpoint);
  const failure = await transport.pull({ kinds: {} }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(TransportFailure);
  expect((failure as TransportFailure).kind).toBe('captive-portal');
  const pushed = await transport.push({ ops: [] }).catch((error: unknown) => error);
  expect((pushed as TransportFailure).kind).toBe('captive-portal');
  proxy.meddle('none');
  expect(await transport.pull({ kinds: {} })).toMatchObject({ kinds: {} });
});
