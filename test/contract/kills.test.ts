import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { kinds } from '../../shared/records/kinds.ts';
import type { Store } from '../../sync-server/store/store.ts';
import { seeded } from '../simulation/support/seeded.ts';
import { BusyReplica, type Deed } from './support/busy-replica.ts';
import { fill, organisation } from './support/organisation.ts';
import { ServerProcess } from './support/server-process.ts';
import { newPlace, openPlace } from './support/test-store.ts';

/** In the gate few and always the same; `npm run kills -- --kills 50 --seed N` does more and others. */
const kills = Number(process.env['KILLS'] ?? 5);
const seed = Number(process.env['KILLS_SEED'] ?? 20_261_121);

const LOGINS = ['lead', 'admin', 'engineer', 'engineer-a'];

test(
  `S1 S4 a server killed ${kills} times during pushes keeps what it acknowledged, once (seed ${seed})`,
  { timeout: 60_000 + kills * 15_000 },
  async () => {
    const random = seeded(seed);
    const place = await newPlace();
    const before = await openPlace(place);
    await fill(before);
    await before.close();
    const server = await ServerProcess.start(place);
    const count = new Countdown();
    const replicas = await Promise.all(
      LOGINS.map(async (login, n) => {
        return new BusyReplica(await server.signIn(login, login), seeded(seed + n), () => count.one());
      }),
    );
    for (let kill = 0; kill < kills; kill += 1) {
      const enough = count.from(1 + random.below(40));
      const work = Promise.all(replicas.map((replica) => replica.workUntilGone()));
      await Promise.race([enough, work]);
      // Anywhere within a push: their times lie in this range.
      await sleep(random.next() * 12);
      await server.kill();
      await work;
      const store = await openPlace(place);
      await expectWholeGroups(store, replicas);
      await store.close();
      await server.start();
      // What was acknowledged is answered the same again.
      for (const replica of replicas) await expectSameAnswer(replica, replica.deeds.at(-2));
    }
    for (const replica of replicas) {
      for (const deed of replica.deeds) if (deed.results === null) await replica.send(deed);
    }
    await server.kill();
    const store = await openPlace(place);
    await expectEverythingOnce(store, replicas);
    await store.close();
    expect(replicas.every(({ deeds }) => deeds.length > kills)).toBe(true);
  },
);

/** Calls back after so many acknowledgements. */
class Countdown {
  #left = 0;
  #end: (() => void) | null = null;

  from(number: number): Promise<void> {
    this.#left = number;
    return new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  one(): void {
    this.#left -= 1;
    if (this.#left <= 0) this.#end?.();
  }
}

/** An unanswered deed was kept whole or not at all; an acknowledged one is there. */
async function expectWholeGroups(store: Store, replicas: readonly BusyReplica[]): Promise<void> {
  for (const { ops, results } of replicas.flatMap(({ deeds }) => deeds.slice(-3))) {
    const created = ops.filter(({ base }) => base === null);
    const found = await Promise.all(created.map(({ kind, id }) => store.get(kind, id)));
    const there = found.filter((stored) => stored !== null).length;
    expect(results === null ? [0, created.length] : [created.length]).toContain(there);
  }
}

async function expectSameAnswer(replica: BusyReplica, deed: Deed | undefined): Promise<void> {
  if (deed === undefined || deed.results === null) return;
  const { results } = deed;
  expect(await replica.send(deed)).toBe(true);
  expect(deed.results).toEqual(results);
}

/** Each op made one revision, none is missing and none was given twice. */
async function expectEverythingOnce(store: Store, replicas: readonly BusyReplica[]): Promise<void> {
  const deeds = replicas.flatMap((replica) => replica.deeds);
  const results = deeds.flatMap((deed) => deed.results ?? []);
  expect(results.filter(({ status }) => status !== 'applied')).toEqual([]);
  const ops = deeds.flatMap((deed) => deed.ops);
  expect((await store.state()).revision).toBe(organisation().length + ops.length);
  const revisions: number[] = [];
  for (const kind of kinds) {
    const scopes = ['everyone', 'staff', 'account:*', 'finance:*'];
    for (const { id } of await store.membersOf(kind, scopes, 0)) {
      revisions.push(...(await store.history(kind, id, null, 10_000)).map(({ revision }) => revision));
    }
  }
  const all = Array.from({ length: organisation().length + ops.length }, (_, index) => index + 1);
  expect(revisions.sort((a, b) => a - b)).toEqual(all);
  const rows = await store.scopeRows({
    kind: 'tickets',
    scopes: ['account:*'],
    after: 0,
    upTo: null,
    limit: 100_000,
  });
  const numbers = rows.map(({ json }) => (JSON.parse(json) as { number: string }).number);
  expect(new Set(numbers).size).toBe(numbers.length);
}
