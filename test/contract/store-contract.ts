import { describe, expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../sync-server/store/store.ts';
import { ids, item, organisation, uuid } from './support/organisation.ts';

export interface StoreBackend {
  name: string;
  /** An empty store, and the same one opened again. */
  open: () => Promise<{ store: Store; reopen: () => Promise<Store> }>;
}

const entry = (n: number, fields: object = {}) => {
  const subject = {
    subjectKind: 'tickets',
    subjectId: ids.ticketA,
    ticket: ids.ticketA,
    account: ids.accountA,
  };
  return item('entries', { id: uuid(n), type: 'note', text: `entry ${n}`, ...subject, ...fields });
};

/** What every store must do, whichever database it stands on. */
export function storeContract(backend: StoreBackend): void {
  async function filled(): Promise<Store> {
    const { store } = await backend.open();
    onTestFinished(() => store.close());
    await store.importBatch(organisation());
    return store;
  }

  describe(`store on ${backend.name}`, () => {
    test('S1 revisions count up by one a write, in the order of commits', async () => {
      const store = await filled();
      const { revision } = await store.state();
      expect(revision).toBe(organisation().length);
      await Promise.all([store.importBatch([entry(901)]), store.importBatch([entry(902)])]);
      const first = await store.get('entries', uuid(901));
      const second = await store.get('entries', uuid(902));
      expect([first?.revision, second?.revision]).toEqual([revision + 1, revision + 2]);
    });

    test('S1 a failed transaction leaves nothing, not even a revision', async () => {
      const store = await filled();
      const before = await store.state();
      const broken = store.importBatch([entry(901), { kind: 'entries', record: { id: 'x' } as never }]);
      await expect(broken).rejects.toThrow('Invalid UUID');
      expect(await store.state()).toEqual(before);
      expect(await store.get('entries', uuid(901))).toBeNull();
    });

    test('a repeated import writes nothing; a changed record is written with its history', async () => {
      const store = await filled();
      expect(await store.importBatch(organisation())).toEqual({
        written: 0,
        unchanged: organisation().length,
      });
      const changed = item('tickets', { id: ids.ticketA, subject: 'Renamed', account: ids.accountA });
      expect(await store.importBatch([changed])).toEqual({ written: 1, unchanged: 0 });
      const rows = await store.write((tx) => tx.historySince('tickets', ids.ticketA, 0));
      expect(rows.map((row) => row.before)).toEqual([null, { subject: 'Ticket A' }]);
    });

    test('tickets get numbers of their own, which a repeated import keeps', async () => {
      const store = await filled();
      const numbers = await Promise.all(
        [ids.ticketA, ids.ticketB, ids.ticketHanded].map(async (id) => {
          return (JSON.parse((await store.get('tickets', id))?.json ?? '{}') as { number?: string }).number;
        }),
      );
      expect(numbers).toEqual(['FF-1000', 'FF-1001', 'FF-1002']);
    });

    test('S3 rows of several scopes come merged, ascending and complete, whatever the page size', async () => {
      const store = await filled();
      const many = Array.from({ length: 137 }, (_, n) => {
        return entry(1_000 + n, { account: n % 3 === 0 ? ids.accountB : n % 3 === 1 ? ids.accountA : null });
      });
      await store.importBatch(many);
      const scopes = [`account:${ids.accountA}`, `account:${ids.accountB}`, 'staff', `ticket:${ids.ticketA}`];
      for (const limit of [1, 7, 50, 1_000]) {
        const seen: { id: string; at: number }[] = [];
        for (let after = 0; ;) {
          const rows = await store.scopeRows({ kind: 'entries', scopes, after, upTo: null, limit });
          seen.push(...rows);
          if (rows.length < limit) break;
          after = rows.at(-1)?.at ?? 0;
        }
        expect(seen.length).toBe(137 + 3);
        expect(new Set(seen.map((row) => row.id)).size).toBe(137 + 3);
        expect(seen.map((row) => row.at)).toEqual(seen.map((row) => row.at).sort((a, b) => a - b));
      }
    });

    test('S8 a record that leaves a scope stands in it with the revision at which it left', async () => {
      const store = await filled();
      await store.importBatch([
        item('tickets', { id: ids.ticketA, subject: 'Ticket A', account: ids.accountB }),
      ]);
      const { revision } = await store.state();
      const query = { kind: 'tickets' as const, after: 0, upTo: null, limit: 10 };
      const left = await store.scopeRows({ ...query, scopes: [`account:${ids.accountA}`] });
      const row = left.find(({ id }) => id === ids.ticketA);
      expect(row?.scopes).not.toContain(`account:${ids.accountA}`);
      expect(await store.count('tickets', [`account:${ids.accountA}`])).toBe(1);
      expect(await store.count('tickets', ['account:*'])).toBe(3);
      // Its entry moved along, one revision later.
      expect((await store.get('entries', ids.noteA))?.scopes).toContain(`account:${ids.accountB}`);
      expect(revision).toBe(organisation().length + 2);
    });

    test('S4 a savepoint that fails undoes its own writes, numbers included, and nothing else', async () => {
      const store = await filled();
      const numbers = await store.write(async (tx) => {
        const kept = tx.nextTicketNumber();
        await tx
          .savepoint(async () => {
            tx.nextTicketNumber();
            await tx.keepOpResult('lost', ids.lead, { opId: 'lost', status: 'applied', revision: 1 });
            throw new Error('refused');
          })
          .catch(() => undefined);
        await tx.keepOpResult('kept', ids.lead, { opId: 'kept', status: 'applied', revision: 2 });
        return [kept, tx.nextTicketNumber()];
      });
      expect(numbers).toEqual(['FF-1003', 'FF-1004']);
      expect(await store.write((tx) => tx.opResult('lost'))).toBeNull();
      expect((await store.write((tx) => tx.opResult('kept')))?.person).toBe(ids.lead);
    });

    test('S8 access counts up only when something that decides access has changed', async () => {
      const store = await filled();
      const { access } = await store.state();
      await store.importBatch([entry(901)]);
      expect((await store.state()).access).toBe(access);
      await store.importBatch([
        item('tickets', { id: ids.ticketB, subject: 'Ticket B', account: ids.accountB, partner: 'Other' }),
      ]);
      expect((await store.state()).access).toBe(access + 1);
      expect(await store.lookup('tickets', 'Other')).toEqual([ids.ticketB]);
    });

    test('sessions end with their time; a login belongs to one person, whatever the case', async () => {
      const store = await filled();
      await store.addSession('hash', { person: ids.lead, replica: 'r', expiresAt: 2_000 }, 1_000);
      expect(await store.session('hash', 2_000)).toEqual({
        person: ids.lead,
        replica: 'r',
        expiresAt: 2_000,
      });
      expect(await store.session('hash', 2_001)).toBeNull();
      await store.setPassword(ids.lead, 'Lead', 'h1');
      expect(await store.credentials('lead')).toEqual({ person: ids.lead, hash: 'h1' });
      await expect(store.setPassword(ids.admin, 'LEAD', 'h2')).rejects.toThrow(/somebody else/);
    });

    test('S2 everything survives a restart, and only a new epoch changes the epoch', async () => {
      const { store, reopen } = await backend.open();
      await store.importBatch(organisation());
      const before = await store.state();
      await store.close();
      const again = await reopen();
      onTestFinished(() => again.close());
      expect(await again.state()).toEqual(before);
      expect(await again.importBatch(organisation())).toMatchObject({ written: 0 });
      expect(await again.newEpoch()).not.toBe(before.epoch);
    });
  });
}
