import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HEARTBEAT_MS } from '../../shared/protocol/stream.ts';
import type { Scope } from '../../shared/access/scopes.ts';
import type { Access, Grants } from '../access/grants.ts';
import { StoreUnavailableError, type Commit, type Store } from '../store/store.ts';
import { Hub } from './hub.ts';
import type { Listener } from './listener.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Told = Listener & { told: (string | number)[] };

/** Whose person may see these scopes. */
function listener(person = 'p'): Told {
  const told: (string | number)[] = [];
  const say = (word: string) => () => void told.push(word);
  const words = { accessChanged: say('access'), heartbeat: say('heartbeat') };
  const poke = (revision: number) => void told.push(revision);
  const known = { person, tokenHash: 't', view: `view of ${person}`, access: null };
  return { ...known, told, poke, ...words, wipe: say('wipe'), end: say('end') };
}

interface Server {
  hub: Hub;
  state: { revision: number; access: number; epoch: string };
  /** What each person may see; `view` moves with it. */
  scopes: Map<string, Scope[]>;
  session: Store['session'];
  isAway: boolean;
  /** Somebody commits and tells. */
  commit(scope: Scope | null): Promise<void>;
  /** Time passes. */
  wait(ms?: number): Promise<void>;
  tell(commit: Commit | null): void;
}

function serverWith(scopes: Record<string, Scope[]> = {}): Server {
  const watchers = new Set<(commit: Commit | null) => void>();
  const server: Server = {
    state: { revision: 10, access: 1, epoch: 'e' },
    scopes: new Map(Object.entries(scopes)),
    session: () => Promise.resolve({ isRevoked: false } as never),
    isAway: false,
    hub: undefined as never,
    async commit(scope) {
      server.state.revision += 1;
      const to = server.state.revision;
      const touched = scope === null ? null : new Map([['tickets' as const, new Set([scope])]]);
      server.tell({ from: to - 1, to, touched });
      await server.wait();
    },
    wait: async (ms = 1_000) => void (await vi.advanceTimersByTimeAsync(ms)),
    tell(commit) {
      for (const watcher of watchers) watcher(commit);
    },
  };
  const store = {
    session: (token: string, now: number) => server.session(token, now),
    state: async () => {
      if (server.isAway) throw new StoreUnavailableError('away');
      return { ...server.state };
    },
    watch: (watcher: (commit: Commit | null) => void) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  } as unknown as Store;
  const of = async (person: string): Promise<Access> => {
    const held = server.scopes.get(person) ?? [];
    const grant = { personId: person, roles: [], partner: null, scopes: new Set(held) };
    const view = server.state.access === 1 ? `view of ${person}` : held.join(' ');
    return { person: {} as never, grant, reach: held, view };
  };
  server.hub = new Hub(store, { of } as unknown as Grants, (error) => {
    if (!server.isAway) throw error;
  });
  return server;
}

/** Listening, and past what everybody is told at the beginning. */
async function listening(server: Server, ...people: string[]): Promise<Told[]> {
  const all = people.map(listener);
  for (const one of all) server.hub.add(one);
  await server.wait();
  for (const one of all) one.told.length = 0;
  return all;
}

test('S7 a database that is away ends no stream; it is asked once and not for each of them', async () => {
  const server = serverWith();
  const all = await listening(server, 'p', 'p', 'p');
  const session = vi.fn<Store['session']>(() => Promise.reject(new StoreUnavailableError('away')));
  server.session = session;
  await server.wait(HEARTBEAT_MS);
  expect(all.map(({ told }) => told)).toEqual([['heartbeat'], ['heartbeat'], ['heartbeat']]);
  expect(session).toHaveBeenCalledTimes(1);
  server.hub.close();
});

test('S7 S8 a heartbeat ends what has no session any more and wipes what was revoked', async () => {
  const server = serverWith();
  const all = await listening(server, 'p', 'p', 'p');
  const answers = [null, { isRevoked: true }, { isRevoked: false }];
  server.session = () => Promise.resolve(answers.shift() as never);
  await server.wait(HEARTBEAT_MS);
  expect(all.map(({ told }) => told)).toEqual([['end'], ['wipe'], ['heartbeat']]);
  server.hub.close();
});

test('S7 who asks while the server stops is not kept waiting', () => {
  const { hub } = serverWith();
  hub.close();
  const late = listener();
  hub.add(late);
  expect(late.told).toEqual(['end']);
  expect(hub.size).toBe(0);
});

test('S7 S8 a commit is told to those who may see something of it, and to nobody else', async () => {
  const server = serverWith({ a: ['account:a'], b: ['account:b'], lead: ['account:*'] });
  const [a, b, lead] = await listening(server, 'a', 'b', 'lead');
  await server.commit('account:a');
  await server.commit('account:b');
  await server.commit('person:c');
  expect([a?.told, b?.told, lead?.told]).toEqual([[11], [12], [11, 12]]);
  server.hub.close();
});

test('S7 a commit that names too many scopes is told to everybody', async () => {
  const server = serverWith({ a: ['account:a'] });
  const [a] = await listening(server, 'a');
  await server.commit(null);
  await server.commit('account:b');
  expect(a?.told).toEqual([11]);
  server.hub.close();
});

test('S7 a commit of which nobody told is told to everybody, however it is noticed', async () => {
  const server = serverWith({ a: ['account:a'] });
  const [a] = await listening(server, 'a');
  // By the next one, which does not begin where the last one ended.
  server.state.revision += 5;
  await server.commit('account:b');
  expect(a?.told).toEqual([16]);
  // Or by looking.
  server.state.revision += 5;
  server.tell(null);
  await server.wait();
  expect(a?.told).toEqual([16, 21]);
  // What is known by now is not told again.
  server.tell(null);
  await server.wait();
  expect(a?.told).toEqual([16, 21]);
  server.hub.close();
});

test('S7 what is seen before it is told is waited for, and told to those whom it concerns', async () => {
  const server = serverWith({ a: ['account:a'], b: ['account:b'] });
  const [a, b] = await listening(server, 'a', 'b');
  server.state.revision = 11;
  server.tell(null);
  await server.wait(1);
  server.tell({ from: 10, to: 11, touched: new Map([['tickets', new Set(['account:a'])]]) });
  await server.wait();
  expect([a?.told, b?.told]).toEqual([[11], []]);
  server.hub.close();
});

test('S2 S7 a database that was put back is told to everybody, and pulls do not go by what was known of it', async () => {
  const server = serverWith({ a: ['account:a'] });
  const [a] = await listening(server, 'a');
  await server.commit('account:b');
  const known = () => server.hub.news.among(['account:a'], 'tickets', 3, server.state.revision);
  server.state.revision = 4;
  server.tell(null);
  expect(known()).toBeNull();
  await server.wait();
  expect(known()).toBeNull();
  Object.assign(server.state, { epoch: 'other' });
  server.tell(null);
  await server.wait();
  expect(a?.told).toEqual([4, 4]);
  server.hub.close();
});

test('S8 who gains access by the very commit is told of both; from then on by the new access', async () => {
  const server = serverWith({ a: ['account:a'] });
  const [a] = await listening(server, 'a');
  server.scopes.set('a', ['account:b']);
  server.state.access = 2;
  await server.commit('account:b');
  expect(a?.told).toEqual(['access', 11]);
  await server.commit('account:a');
  await server.commit('account:b');
  expect(a?.told).toEqual(['access', 11, 13]);
  server.hub.close();
});

test('S8 a stream that opens while its access changes hears of the change', async () => {
  const server = serverWith({ a: ['account:a'] });
  await listening(server, 'b');
  // It asked before the change, and is added after everybody was told.
  server.scopes.set('a', ['account:b']);
  server.state.access = 2;
  await server.commit('staff');
  const [late] = [listener('a')];
  server.hub.add(late);
  await server.wait();
  expect(late.told).toEqual(['access']);
  await server.commit('account:b');
  expect(late.told).toEqual(['access', 12]);
  server.hub.close();
});

test('S7 what a failing database keeps from being told is told once it answers', async () => {
  const server = serverWith({ a: ['account:a'] });
  const [a] = await listening(server, 'a');
  server.isAway = true;
  await server.commit('account:a');
  expect(a?.told).toEqual([]);
  server.isAway = false;
  server.tell(null);
  await server.wait();
  expect(a?.told).toEqual([11]);
  server.hub.close();
});
