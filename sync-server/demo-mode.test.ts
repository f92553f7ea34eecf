import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseRecord } from '../shared/records/kinds.ts';
import { demoSignIns } from './demo-mode.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

const id = '01890000-0000-7000-8000-000000000001';
const imported = { kind: 'people', record: parseRecord('people', { id, name: 'Resolved by 149' }) } as const;
let data: string;
let store: Store;

beforeEach(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'fieldfare-demo-'));
  store = await openStore(data);
});
afterEach(async () => {
  await store.close();
  rmSync(data, { recursive: true });
});

test('an empty store gets the demo organisation and a sign-in for each role', async () => {
  const demo = await demoSignIns(store, null);
  expect(demo?.signIns.map(({ login }) => login)).toEqual([
    'engineer',
    'advisor',
    'agent',
    'lead',
    'admin',
    'partner',
  ]);
  expect(await store.count('tickets', ['account:*', 'staff'])).toBe(400);
});

test('the sign-ins stay the same over restarts', async () => {
  const first = await demoSignIns(store, null);
  await store.close();
  store = await openStore(data);
  expect(await demoSignIns(store, null)).toEqual(first);
});

test('imported records without a sign-in get the staff of the demo, and no invented ticket', async () => {
  await store.importBatch([imported]);
  const demo = await demoSignIns(store, 'one password');
  expect(demo?.signIns).toHaveLength(6);
  expect(await store.count('tickets', ['account:*', 'staff'])).toBe(0);
  expect(await store.get('people', id)).not.toBeNull();
});

test('a store with a sign-in of its own gets none of the demo’s', async () => {
  await store.importBatch([imported]);
  await store.setPassword(id, 'lead', 'hash');
  expect(await demoSignIns(store, null)).toBeNull();
});
