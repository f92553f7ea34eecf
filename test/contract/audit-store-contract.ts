import { expect, test } from 'vitest';
import { scopesOf } from '../../shared/access/scopes.ts';
import { parseRecord, type Kind } from '../../shared/records/kinds.ts';
import { emptyDigest, headOf, withHead, type Digest } from '../../shared/sync/digest.ts';
import { EPOCH_JUMP } from '../../sync-server/store/audit-store.ts';
import type { Store } from '../../sync-server/store/store.ts';
import { writeRecord } from '../../sync-server/store/write-record.ts';
import { ids, item, organisation, uuid } from './support/organisation.ts';

const ticket = (n: number, fields: object) => item('tickets', { id: uuid(n), subject: 'Due', ...fields });

const mine = (fields: object = {}) => ({
  kind: 'tickets' as const,
  key: `assignee:${ids.engineerA}`,
  from: 0,
  to: Number.MAX_SAFE_INTEGER,
  limit: 10,
  ...fields,
});

/** What every store must do for S2, S9, S12 and S15. `filled` opens one with the organisation in it. */
export function auditStoreContract(filled: () => Promise<Store>): void {
  test('S15 digests follow every write: new, changed, moved to another scope and deleted records', async () => {
    const store = await filled();
    await expectTrueDigests(store);
    await store.importBatch([item('tickets', { id: ids.ticketA, subject: 'New', account: ids.accountA })]);
    await expectTrueDigests(store);
    await store.importBatch([item('tickets', { id: ids.ticketA, subject: 'New', account: ids.accountB })]);
    await expectTrueDigests(store);
    await removeRecord(store, 'tickets', ids.ticketB);
    await expectTrueDigests(store);
    expect((await store.digests()).revision).toBe((await store.state()).revision);
  });

  test('S15 a write that fails leaves the digests as they were', async () => {
    const store = await filled();
    const before = await store.digests();
    const broken = store.importBatch([
      item('entries', { id: uuid(901), type: 'note', subjectKind: 'tickets', subjectId: ids.ticketA }),
      { kind: 'entries', record: { id: 'x' } as never },
    ]);
    await expect(broken).rejects.toThrow('Invalid UUID');
    expect(await store.digests()).toEqual(before);
  });

  test('S12 several records and look-ups are read at once; what is not there is left out', async () => {
    const store = await filled();
    await removeRecord(store, 'tickets', ids.ticketB);
    const rows = await store.getMany('tickets', [ids.ticketA, ids.ticketB, ids.ticketA, uuid(999)]);
    const found = new Map(rows.map(({ id, deleted }) => [id, deleted]));
    expect(rows).toHaveLength(2);
    expect([found.get(ids.ticketA), found.get(ids.ticketB)]).toEqual([false, true]);
    expect(rows.find(({ id }) => id === ids.ticketA)?.json).toContain('Ticket A');
    expect(await store.getMany('tickets', [])).toEqual([]);
    const entries = await store.lookupMany('entries', [ids.ticketA, ids.ticketHanded, uuid(999)]);
    expect(entries).toHaveLength(3);
    expect(new Map(entries.map(({ value, id }) => [id, value]))).toEqual(
      new Map([
        [ids.noteA, ids.ticketA],
        [ids.noteHanded, ids.ticketHanded],
        [ids.internalHanded, ids.ticketHanded],
      ]),
    );
  });

  test('S12 the agenda has open work under whose it is, the earliest first, and forgets what ended', async () => {
    const store = await filled();
    await store.importBatch([
      ticket(801, { assignee: ids.engineerA, dueAt: 3_000 }),
      ticket(802, { assignee: ids.engineerA, dueAt: 2_000, team: 'Second line' }),
      ticket(803, { assignee: ids.engineerA, dueAt: 1_000, status: 'closed' }),
      ticket(804, { assignee: ids.lead, dueAt: 1_000 }),
    ]);
    const found = async (query: ReturnType<typeof mine>) => (await store.agenda(query)).map(({ id }) => id);
    expect(await found(mine())).toEqual([uuid(802), uuid(801)]);
    expect(await found(mine({ limit: 1 }))).toEqual([uuid(802)]);
    expect(await found(mine({ from: 2_001 }))).toEqual([uuid(801)]);
    expect(await found(mine({ to: 3_000 }))).toEqual([uuid(802)]);
    expect(await found(mine({ key: 'team:Second line' }))).toEqual([uuid(802)]);
    await store.importBatch([ticket(802, { assignee: ids.lead, dueAt: 2_000, team: 'Second line' })]);
    await removeRecord(store, 'tickets', uuid(801));
    expect(await found(mine())).toEqual([]);
    expect(await found(mine({ key: `assignee:${ids.lead}` }))).toEqual([uuid(804), uuid(802)]);
    const [row] = await store.agenda(mine({ key: `assignee:${ids.lead}`, limit: 1 }));
    expect(JSON.parse(row?.json ?? '{}')).toMatchObject({ id: uuid(804), revision: row?.revision });
  });

  test('S9 deletions older than a time are forgotten up to a floor, and stay deleted', async () => {
    const store = await filled();
    const { revision } = await removeRecord(store, 'tickets', ids.ticketB, 1_000);
    await removeRecord(store, 'tickets', ids.ticketA, 5_000);
    expect((await store.state()).floor).toBe(0);
    expect(await store.forgetTombstones(1_000)).toBe(0);
    expect(await store.forgetTombstones(5_000)).toBe(1);
    expect((await store.state()).floor).toBe(revision);
    expect(await store.get('tickets', ids.ticketB)).toMatchObject({ deleted: true });
    const query = { kind: 'tickets' as const, scopes: ['account:*'], after: 0, upTo: null, limit: 100 };
    const rows = await store.scopeRows(query);
    expect(rows.map(({ id }) => id)).not.toContain(ids.ticketB);
    expect(rows.map(({ id }) => id)).toContain(ids.ticketA);
    expect(await store.forgetTombstones(5_000)).toBe(0);
    expect((await store.state()).floor).toBe(revision);
  });

  test('S2 a new epoch never gives a revision of the lost time to something else', async () => {
    const store = await filled();
    const { revision: from } = await store.state();
    await store.newEpoch();
    const { revision, lost } = await store.state();
    expect(lost).toEqual([{ from, to: from + EPOCH_JUMP }]);
    expect(revision).toBe(from + EPOCH_JUMP);
    await store.importBatch([item('tickets', { id: uuid(801), subject: 'After' })]);
    expect((await store.get('tickets', uuid(801)))?.revision).toBe(from + EPOCH_JUMP + 1);
  });
}

/** Deletes as a push does. `at`: the server's time of it. */
async function removeRecord(store: Store, kind: Kind, id: string, at = 1_000): Promise<{ revision: number }> {
  return store.write(async (tx) => {
    const previous = await tx.get(kind, id);
    const record = parseRecord(kind, JSON.parse(previous?.json ?? '{}'));
    const writer = { person: null, replica: null, opId: null, at };
    return writeRecord(tx, { kind, previous, record, change: { deleted: true }, deleted: true, writer });
  });
}

/** The digests are those of all records read one by one. */
async function expectTrueDigests(store: Store): Promise<void> {
  const wanted = new Map<string, Digest>();
  const seen = new Set(organisation().map(({ kind, record }) => `${kind} ${record.id}`));
  for (const name of seen) {
    const [kind, id] = name.split(' ') as [Kind, string];
    const stored = await store.get(kind, id);
    if (stored === null || stored.deleted) continue;
    const record = parseRecord(kind, JSON.parse(stored.json));
    const home = `${kind} ${scopesOf(kind, record as never)[0]}`;
    const head = headOf(kind, { id, revision: stored.revision });
    wanted.set(home, withHead(wanted.get(home) ?? emptyDigest(), head));
  }
  const { rows } = await store.digests();
  const found = new Map(rows.map(({ kind, scope, count, sum }) => [`${kind} ${scope}`, { count, sum }]));
  for (const [home, digest] of found) if (digest.count === 0 && digest.sum === 0) found.delete(home);
  expect(found).toEqual(wanted);
}
