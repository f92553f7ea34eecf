import { describe, expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../sync-server/store/store.ts';
import { auditStoreContract } from './audit-store-contract.ts';
import { packStoreContract } from './pack-store-contract.ts';
import { transactionContract } from './transaction-contract.ts';
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
    auditStoreContract(filled);
    transactionContract(filled);
    packStoreContract(filled);

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
        isRevoked: false,
      });
      expect(await store.session('hash', 2_001)).toBeNull();
      await store.setPassword(ids.lead, 'Lead', 'h1');
      expect(await store.credentials('lead')).toEqual({ person: ids.lead, hash: 'h1' });
      await expect(store.setPassword(ids.admin, 'LEAD', 'h2')).rejects.toThrow(/somebody else/);
    });

    test('a device keeps its first contact, its last, and what it last said of itself', async () => {
      const store = await filled();
      const device = { replica: 'r', person: ids.lead };
      const report = { name: 'Chrome · Linux', version: '1', pending: 2, parked: 0 };
      await store.noteContact(device, 1_000, report);
      await store.noteContact(device, 3_000);
      await store.noteContact(device, 2_000);
      await store.noteContact({ replica: 'r', person: ids.admin }, 2_500);
      const known = { ...device, firstContact: 1_000, lastContact: 3_000, report };
      const active = { revokedAt: null, revokedBy: null, wipedAt: null };
      expect(await store.device(device)).toEqual({ ...known, ...active });
      expect(await store.devices(ids.lead)).toEqual([{ ...known, ...active }]);
      expect((await store.devices(null)).map(({ person }) => person)).toEqual([ids.lead, ids.admin]);
      expect(await store.device({ replica: 'other', person: ids.lead })).toBeNull();
    });

    test('S8 revoking a device marks its sessions and is told to every process; wiped, it has none', async () => {
      const store = await filled();
      const [lost, kept] = [
        { replica: 'lost', person: ids.lead },
        { replica: 'kept', person: ids.lead },
      ];
      for (const device of [lost, kept]) {
        await store.noteContact(device, 1_000);
        await store.addSession(`token of ${device.replica}`, { ...device, expiresAt: 9_000 }, 1_000);
      }
      const { access } = await store.state();
      expect(await store.revokeDevice(lost, ids.admin, 2_000)).toBe(true);
      expect(await store.revokeDevice(lost, ids.lead, 3_000)).toBe(true);
      expect(await store.revokeDevice({ replica: 'none', person: ids.lead }, ids.admin, 2_000)).toBe(false);
      expect((await store.state()).access).toBe(access + 1);
      expect(await store.device(lost)).toMatchObject({
        revokedAt: 2_000,
        revokedBy: ids.admin,
        wipedAt: null,
      });
      expect(await store.session('token of lost', 4_000)).toMatchObject({ isRevoked: true });
      expect(await store.session('token of kept', 4_000)).toMatchObject({ isRevoked: false });
      await store.noteWiped(lost, 5_000);
      await store.noteWiped(lost, 6_000);
      expect(await store.device(lost)).toMatchObject({ wipedAt: 5_000 });
      expect(await store.session('token of lost', 6_000)).toBeNull();
      expect(await store.session('token of kept', 6_000)).not.toBeNull();
    });

    test('what a device hands in is kept once for its owner, until the owner has decided', async () => {
      const store = await filled();
      const handIn = {
        replica: 'lost',
        person: ids.lead,
        id: uuid(501),
        at: 1_000,
        count: 1,
        content: '{"a":1}',
      };
      await store.keepHandIn(handIn);
      await store.keepHandIn({ ...handIn, at: 2_000, content: '{"a":2}' });
      await store.keepHandIn({ ...handIn, person: ids.admin });
      expect(await store.handIns(ids.lead)).toEqual([{ ...handIn, at: 2_000, content: '{"a":2}' }]);
      await store.removeHandIn(ids.lead, uuid(501));
      expect(await store.handIns(ids.lead)).toEqual([]);
      expect(await store.handIns(ids.admin)).toHaveLength(1);
    });

    test('the history of a record is read from its latest write downwards, in pages', async () => {
      const store = await filled();
      for (const subject of ['B', 'C', 'D']) {
        await store.importBatch([item('tickets', { id: ids.ticketA, subject, account: ids.accountA })]);
      }
      const first = await store.history('tickets', ids.ticketA, null, 2);
      expect(first.map((row) => row.before)).toEqual([{ subject: 'C' }, { subject: 'B' }]);
      expect(first[0]?.at).toBeGreaterThan(0);
      const rest = await store.history('tickets', ids.ticketA, first[1]?.revision ?? 0, 10);
      expect(rest.map((row) => row.before)).toEqual([{ subject: 'Ticket A' }, null]);
      expect(await store.history('tickets', uuid(999), null, 10)).toEqual([]);
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
