import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HEARTBEAT_MS } from '../../shared/protocol/stream.ts';
import type { Grants } from '../access/grants.ts';
import { StoreUnavailableError, type Store } from '../store/store.ts';
import { Hub, type Listener } from './hub.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listener(): Listener & { told: string[] } {
  const told: string[] = [];
  const say = (word: string) => () => void told.push(word);
  const words = { poke: say('poke'), accessChanged: say('access'), heartbeat: say('heartbeat') };
  return { person: 'p', tokenHash: 't', view: 'v', told, ...words, wipe: say('wipe'), end: say('end') };
}

function hubOn(session: Store['session']): Hub {
  const store = { session, watch: () => () => undefined } as unknown as Store;
  return new Hub(store, {} as Grants, (error) => {
    throw error;
  });
}

test('S7 a database that is away ends no stream; it is asked once and not for each of them', async () => {
  const session = vi.fn<Store['session']>(() => Promise.reject(new StoreUnavailableError('away')));
  const hub = hubOn(session);
  const all = [listener(), listener(), listener()];
  for (const one of all) hub.add(one);
  await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
  expect(all.map(({ told }) => told)).toEqual([['heartbeat'], ['heartbeat'], ['heartbeat']]);
  expect(session).toHaveBeenCalledTimes(1);
  hub.close();
});

test('S7 S8 a heartbeat ends what has no session any more and wipes what was revoked', async () => {
  const answers = [null, { isRevoked: true }, { isRevoked: false }];
  const hub = hubOn(vi.fn(() => Promise.resolve(answers.shift() as never)));
  const all = [listener(), listener(), listener()];
  for (const one of all) hub.add(one);
  await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
  expect(all.map(({ told }) => told)).toEqual([['end'], ['wipe'], ['heartbeat']]);
  hub.close();
});

test('S7 who asks while the server stops is not kept waiting', () => {
  const hub = hubOn(vi.fn());
  hub.close();
  const late = listener();
  hub.add(late);
  expect(late.told).toEqual(['end']);
  expect(hub.size).toBe(0);
});
