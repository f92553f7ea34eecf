import type { IpcMainInvokeEvent } from 'electron';
import { expect, test } from 'vitest';
import { routeCalls, tellPage, type CallHandlers } from './ipc-router.ts';

type Listener = (event: IpcMainInvokeEvent, payload: unknown) => unknown;
const page = { url: 'app://bundle/today', parent: null };

function routed(seen: unknown[] = []) {
  const listeners = new Map<string, Listener>();
  const record = (payload: unknown) => {
    seen.push(payload);
    return null;
  };
  const handlers = {
    'desktop:storage': () => ({ free: 1_000 }),
    'desktop:info': () => ({ version: '1.0.0', platform: 'linux', hostName: 'desk-7', server: null }),
    'desktop:notify': (payload) => ({ shown: record(payload) === null }),
    'desktop:badge': record,
    'desktop:language': record,
  } satisfies CallHandlers;
  routeCalls({ handle: (channel, listener) => void listeners.set(channel, listener) }, handlers);
  return (channel: string, payload: unknown, senderFrame: object | null = page) =>
    (async () => listeners.get(channel)!({ senderFrame } as IpcMainInvokeEvent, payload))();
}

test('a call of the console with a fitting payload is answered', async () => {
  const seen: unknown[] = [];
  await expect(routed(seen)('desktop:badge', { count: 3 })).resolves.toBeNull();
  expect(seen).toEqual([{ count: 3 }]);
});

test('a call without payload may leave it away', async () => {
  await expect(routed()('desktop:info', undefined)).resolves.toMatchObject({ version: '1.0.0' });
});

test.each([
  ['a page elsewhere', { url: 'https://example.org/app://bundle/', parent: null }],
  ['a host that only begins alike', { url: 'app://bundle.example.org/', parent: null }],
  ['a frame inside the console', { url: 'app://bundle/today', parent: page }],
  ['a frame that is gone', null],
])('%s is refused and reaches no handler', async (_who, frame) => {
  const seen: unknown[] = [];
  await expect(routed(seen)('desktop:badge', { count: 3 }, frame)).rejects.toThrow('not the console');
  expect(seen).toEqual([]);
});

test('a payload that does not fit is refused with the field named, and reaches no handler', async () => {
  const seen: unknown[] = [];
  await expect(routed(seen)('desktop:badge', { count: -1 })).rejects.toThrow('count');
  expect(seen).toEqual([]);
});

test('fields that the table does not know are not handed on', async () => {
  const seen: unknown[] = [];
  await routed(seen)('desktop:badge', { count: 1, extra: 'x' });
  expect(seen).toEqual([{ count: 1 }]);
});

test('the main process cannot send the page to another origin', () => {
  const sent: unknown[] = [];
  const target = { send: (...args: unknown[]) => void sent.push(args) };
  expect(() => tellPage(target, 'desktop:route', { route: 'https://example.org' })).toThrow('single slash');
  tellPage(target, 'desktop:route', { route: '/tickets/1' });
  expect(sent).toEqual([['desktop:route', { route: '/tickets/1' }]]);
});
