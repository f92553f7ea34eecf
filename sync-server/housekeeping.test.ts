import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepHouse } from './housekeeping.ts';
import type { Store } from './store/store.ts';

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => vi.useRealTimers());

/** A store that notes up to when it was asked to forget. */
function noting(asked: number[], outcome: () => Promise<number> = async () => 0): Store {
  const forgetTombstones = (before: number) => {
    asked.push(before);
    return outcome();
  };
  return { forgetTombstones } as unknown as Store;
}

test('S9 deletions older than the limit are forgotten soon after the start and then once a day', async () => {
  const asked: number[] = [];
  const end = keepHouse(noting(asked), { tombstoneDays: 180, onFailure: () => undefined });
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(2 * DAY);
  expect(asked.map((before) => Math.round((NOW - before) / DAY))).toEqual([180, 179, 178]);
  end();
  await vi.advanceTimersByTimeAsync(5 * DAY);
  expect(asked).toHaveLength(3);
});

test('S9 a limit of 0 forgets nothing', async () => {
  const asked: number[] = [];
  keepHouse(noting(asked), { tombstoneDays: 0, onFailure: () => undefined });
  await vi.advanceTimersByTimeAsync(3 * DAY);
  expect(asked).toEqual([]);
});

test('a failure is reported and the next day tries again', async () => {
  const [asked, failures]: [number[], unknown[]] = [[], []];
  const store = noting(asked, () => Promise.reject(new Error('locked')));
  const end = keepHouse(store, { tombstoneDays: 1, onFailure: (error) => failures.push(error) });
  await vi.advanceTimersByTimeAsync(2 * DAY);
  expect(failures).toHaveLength(3);
  end();
});
