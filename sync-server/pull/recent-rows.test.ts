import { expect, test, vi } from 'vitest';
import type { ScopeRow, Store } from '../store/store.ts';
import { RecentRows } from './recent-rows.ts';

/** A store with a row at each of these revisions. */
function storeWith(...revisions: number[]) {
  const scopeRows = vi.fn<Store['scopeRows']>(async ({ after, upTo, limit }) =>
    revisions
      .filter((at) => at > after && at <= (upTo ?? Number.MAX_SAFE_INTEGER))
      .slice(0, limit)
      .map((at) => ({ at, id: `id ${at}` }) as ScopeRow),
  );
  return { scopeRows, revisions };
}

const of = (scope: string, after: number, limit = 10) => ({ kind: 'tickets' as const, scope, after, limit });
const at = (rows: readonly ScopeRow[]) => rows.map((row) => row.at);

test('S3 of one revision the store is asked once for a scope, and everybody gets what is after their own', async () => {
  const store = storeWith(3, 5, 7);
  const rows = new RecentRows(store);
  const state = { epoch: 'e', revision: 7 };
  expect(at(await rows.read(state, of('account:a', 2)))).toEqual([3, 5, 7]);
  expect(at(await rows.read(state, of('account:a', 4)))).toEqual([5, 7]);
  expect(at(await rows.read(state, of('account:a', 2, 2)))).toEqual([3, 5]);
  expect(store.scopeRows).toHaveBeenCalledTimes(1);
});

test('S3 who is further behind, or sees another scope, is answered from the store', async () => {
  const store = storeWith(3, 5, 7);
  const rows = new RecentRows(store);
  const state = { epoch: 'e', revision: 7 };
  await rows.read(state, of('account:a', 4));
  expect(at(await rows.read(state, of('account:a', 2)))).toEqual([3, 5, 7]);
  await rows.read(state, of('account:b', 4));
  await rows.read(state, { ...of('account:a', 4), kind: 'entries' });
  expect(store.scopeRows).toHaveBeenCalledTimes(4);
});

test('S3 a page that does not hold everything is not taken for everything', async () => {
  const store = storeWith(3, 5, 7);
  const rows = new RecentRows(store);
  const state = { epoch: 'e', revision: 7 };
  expect(at(await rows.read(state, of('account:a', 2, 2)))).toEqual([3, 5]);
  expect(at(await rows.read(state, of('account:a', 2)))).toEqual([3, 5, 7]);
});

test('S2 S3 nothing is kept over a commit, nor over a restore that comes to the same revision', async () => {
  const store = storeWith(3, 5, 7);
  const rows = new RecentRows(store);
  await rows.read({ epoch: 'e', revision: 7 }, of('account:a', 2));
  store.revisions.push(8);
  expect(at(await rows.read({ epoch: 'e', revision: 8 }, of('account:a', 2)))).toEqual([3, 5, 7, 8]);
  await rows.read({ epoch: 'other', revision: 8 }, of('account:a', 2));
  expect(store.scopeRows).toHaveBeenCalledTimes(3);
});
