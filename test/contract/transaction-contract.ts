import { expect, test } from 'vitest';
import type { Kind, RecordOf } from '../../shared/records/kinds.ts';
import type { Store, StoreTransaction } from '../../sync-server/store/store.ts';
import { writeRecord } from '../../sync-server/store/write-record.ts';
import { ids, item, organisation, uuid } from './support/organisation.ts';

const moved = (account: string | null, subject: string) =>
  item('tickets', { id: ids.ticketA, account, subject });

/** What a transaction sees of a ticket that it may have written. */
async function seen(tx: StoreTransaction) {
  return {
    subject: (JSON.parse((await tx.get('tickets', ids.ticketA))?.json ?? '') as RecordOf<'tickets'>).subject,
    partners: await tx.lookup('tickets', 'New partner'),
    history: (await tx.historySince('tickets', ids.ticketA, 0)).map(({ change }) => change),
  };
}

/** What every store must do within one transaction. `filled` opens one with the organisation in it. */
export function transactionContract(filled: () => Promise<Store>): void {
  test('S4 a transaction reads what it wrote, and what a savepoint undid is as if it had never been', async () => {
    const store = await filled();
    const writer = { person: null, replica: 'r', opId: null, at: 1 };
    const rename = async (tx: StoreTransaction, subject: string, partner: string | null) => {
      const previous = await tx.get('tickets', ids.ticketA);
      const record = { ...(JSON.parse(previous?.json ?? '') as RecordOf<'tickets'>), subject, partner };
      await writeRecord(tx, { kind: 'tickets', previous, record, change: { subject }, writer });
    };
    const [inside, after] = await store.write(async (tx) => {
      await rename(tx, 'first', null);
      const undone = await tx
        .savepoint(async () => {
          await rename(tx, 'second', 'New partner');
          throw Object.assign(new Error('refused'), { inside: await seen(tx) });
        })
        .catch((error: Error & { inside: unknown }) => error.inside);
      return [undone, await seen(tx)];
    });
    const first = { subject: 'first' };
    expect(inside).toEqual({
      subject: 'second',
      partners: [ids.ticketA],
      history: [null, first, { subject: 'second' }],
    });
    expect(after).toEqual({ subject: 'first', partners: [], history: [null, first] });
    expect((await store.state()).revision).toBe(organisation().length + 1);
  });

  test('S3 a record written twice in one transaction stands once in its scopes, with both writes in its history', async () => {
    const store = await filled();
    const { revision } = await store.state();
    await store.importBatch([
      moved(ids.accountB, 'There'),
      moved(ids.accountA, 'And back'),
      item('assets', { id: uuid(901), name: 'New', type: 'host', account: ids.accountA }),
      item('assets', { id: uuid(901), name: 'Renamed', type: 'host', account: ids.accountB }),
    ]);
    const places = async (kind: Kind, id: string, account: string) => {
      const query = { kind, scopes: [`account:${account}`], after: 0, upTo: null, limit: 100 };
      return (await store.scopeRows(query)).filter((row) => row.id === id).map(({ at }) => at);
    };
    // To the other account (with its entry) and back: that it left stands for those who had read so far.
    expect(await places('tickets', ids.ticketA, ids.accountA)).toEqual([revision + 1, revision + 3]);
    expect(await places('tickets', ids.ticketA, ids.accountB)).toEqual([revision + 3]);
    expect(await places('assets', uuid(901), ids.accountA)).toEqual([revision + 6]);
    expect(await places('assets', uuid(901), ids.accountB)).toEqual([revision + 6]);
    expect(await store.count('assets', [`account:${ids.accountA}`])).toBe(1);
    const history = await store.history('tickets', ids.ticketA, null, 10);
    expect(history.map((row) => row.revision)).toEqual([revision + 3, revision + 1, 10]);
  });
}
