import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Listener } from './listener.ts';
import { PokeQueue } from './poke-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Poked = Listener & { pokes: number[] };

function listener(): Poked {
  const pokes: number[] = [];
  return { pokes, poke: (revision: number) => void pokes.push(revision) } as unknown as Poked;
}

test('S7 the first poke goes at once', () => {
  const one = listener();
  new PokeQueue().owe([one], 1);
  expect(one.pokes).toEqual([1]);
});

test('S7 commits in quick succession become few pokes, and the last one brings the newest revision', async () => {
  const queue = new PokeQueue();
  const one = listener();
  for (let revision = 1; revision <= 100; revision += 1) {
    queue.owe([one], revision);
    await vi.advanceTimersByTimeAsync(2);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(one.pokes.length).toBeLessThan(10);
  expect(one.pokes.at(-1)).toBe(100);
  // Nothing is left over, and a later one goes at once again.
  queue.owe([one], 101);
  expect(one.pokes.at(-1)).toBe(101);
});

test('S7 of hundreds everybody is poked in turn, also while more is committed', async () => {
  const queue = new PokeQueue();
  const all = Array.from({ length: 500 }, listener);
  queue.owe(all, 1);
  expect(all.filter(({ pokes }) => pokes.length > 0).length).toBeLessThan(100);
  for (let revision = 2; revision <= 200; revision += 1) {
    queue.owe(all, revision);
    await vi.advanceTimersByTimeAsync(5);
  }
  // None of them waited for all the others to be poked twice.
  const counts = all.map(({ pokes }) => pokes.length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(new Set(all.map(({ pokes }) => pokes.at(-1)))).toEqual(new Set([200]));
});

test('S7 who hung up is poked no more', async () => {
  const queue = new PokeQueue();
  const one = listener();
  queue.owe([one], 1);
  queue.owe([one], 2);
  queue.drop(one);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(one.pokes).toEqual([1]);
});
