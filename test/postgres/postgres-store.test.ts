import { expect, inject, test } from 'vitest';
import { openStore } from '../../sync-server/store/open-store.ts';
import { storeContract } from '../contract/store-contract.ts';
import { newDatabase } from '../support/postgres/database.ts';

test('PostgreSQL can be had here, or nobody asked for it (REQUIRE_POSTGRES=1 asks)', () => {
  expect(typeof inject('postgres') === 'string' || process.env['REQUIRE_POSTGRES'] !== '1').toBe(true);
});

storeContract({
  name: 'PostgreSQL',
  async open() {
    const url = await newDatabase();
    return { store: await openStore('', url), reopen: () => openStore('', url) };
  },
});
