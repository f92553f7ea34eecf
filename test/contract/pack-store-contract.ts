import { expect, test } from 'vitest';
import { parseRecord, type Kind } from '../../shared/records/kinds.ts';
import { emptyDigest, headOf, joined, withHead, type Digest } from '../../shared/sync/digest.ts';
import type { PackCut } from '../../sync-server/store/pack-store.ts';
import type { Store } from '../../sync-server/store/store.ts';
import { writeRecord } from '../../sync-server/store/write-record.ts';
import { archiveNow, endedTickets, inPacks } from './support/archived.ts';
import { ids, item, uuid } from './support/organisation.ts';

const T = 1_000;
const ENTRY = 50_000;
const cold = { scopes: [`account:${ids.accountA}`], after: 0, upTo: null, limit: 1_000 };

/** What every store must do for S14. `filled` opens one with the organisation in it. */
export function packStoreContract(filled: () => Promise<Store>): void {
  async function archived(count = 60): Promise<Store> {
    const store = await filled();
    await store.importBatch(endedTickets(count, T));
    await archiveNow(store);
    return store;
  }

  test('S14 ended tickets lie in packs of one scope with all their entries, each in the state of its record', async () => {
    const store = await filled();
    await store.importBatch([...endedTickets(60, T), ...endedTickets(50, 2_000, null)]);
    const before = await store.state();
    expect(await archiveNow(store)).toEqual({ packs: 2, tickets: 110, overtaken: 0 });
    const { generation, packs } = await store.packs();
    expect(packs.map(({ scope, tickets, entries }) => `${scope} ${tickets} ${entries}`).sort()).toEqual([
      `account:${ids.accountA} 60 60`,
      'staff 50 50',
    ]);
    for (const { ticket, entries } of (await inPacks(store)).values()) {
      expect(JSON.stringify(ticket)).toBe((await store.get('tickets', ticket.id))?.json);
      expect(entries.map(({ text }) => text)).toEqual([`line of ${ticket.subject.slice(4)}`]);
    }
    // Nothing was written: no revision, and nobody has to pull.
    expect(await store.state()).toEqual({ ...before, archive: generation });
  });

  test('S14 a second round cuts nothing; a pack survives as it was', async () => {
    const store = await archived();
    const before = await store.packs();
    expect(await archiveNow(store)).toEqual({ packs: 0, tickets: 0, overtaken: 0 });
    expect(await store.packs()).toEqual(before);
    expect(await store.packContent('0'.repeat(64))).toBeNull();
  });

  test('S14 rows without packed ones are the others, also where pages are small; all rows say which are packed', async () => {
    const store = await archived();
    await store.importBatch([item('tickets', { id: uuid(9_000), subject: 'Open', account: ids.accountA })]);
    const all = await store.scopeRows({ ...cold, kind: 'tickets' });
    expect(all.filter(({ isPacked }) => isPacked)).toHaveLength(60);
    const hot: string[] = [];
    for (let after = 0; ;) {
      const query = { ...cold, kind: 'tickets' as const, after, limit: 2, withoutPacked: true };
      const rows = await store.scopeRows(query);
      hot.push(...rows.map(({ id }) => id));
      if (rows.length < 2) break;
      after = rows.at(-1)?.at ?? 0;
    }
    expect(hot).toEqual([ids.ticketA, ids.ticketHanded, uuid(9_000)]);
    const entries = await store.scopeRows({ ...cold, kind: 'entries', withoutPacked: true });
    expect(entries.map(({ id }) => id)).toEqual([ids.noteA, ids.noteHanded, ids.internalHanded]);
    // Whoever sees a record by another scope gets it as a record.
    const byTicket = {
      ...cold,
      kind: 'tickets' as const,
      scopes: [`ticket:${uuid(T)}`],
      withoutPacked: true,
    };
    expect(await store.scopeRows(byTicket)).toHaveLength(1);
  });

  test.each<[string, (store: Store) => Promise<unknown>]>([
    ['a change of the ticket', (store) => edit(store, uuid(T), { subject: 'Changed' })],
    ['a new line in its timeline', (store) => store.importBatch([line(9_001, uuid(T))])],
    ['a move to another account', (store) => edit(store, uuid(T), { account: ids.accountB })],
    ['its deletion', (store) => edit(store, uuid(T), {}, true)],
  ])('S14 %s takes ticket and entries out of the pack at once, under new revisions', async (_what, deed) => {
    const store = await archived();
    const before = await store.state();
    await deed(store);
    const after = await store.state();
    expect(after.archive).toBe(before.archive + 1);
    const { packs } = await store.packs();
    expect(packs.map(({ left }) => left)).toEqual([[uuid(T)]]);
    for (const [kind, id] of [
      ['tickets', uuid(T)],
      ['entries', uuid(T + ENTRY)],
    ] as const) {
      const stored = await store.get(kind, id);
      expect(stored?.isPacked).toBe(false);
      expect(stored?.revision).toBeGreaterThan(before.revision);
      expect(JSON.parse(stored?.json ?? '{}')).toMatchObject({ revision: stored?.revision });
    }
    // Whoever has the pack, or not, gets it with the next pull.
    const scopes = [`account:${ids.accountA}`, `account:${ids.accountB}`];
    const news = { kind: 'entries' as const, scopes, after: before.revision, upTo: null, limit: 10 };
    const rows = await store.scopeRows({ ...news, withoutPacked: true });
    expect(rows.map(({ id }) => id)).toContain(uuid(T + ENTRY));
    await expectTrueDigests(store);
  });

  test('S14 leaving the archive is no change that anybody made: the history does not speak of it', async () => {
    const store = await archived();
    await store.importBatch([line(9_001, uuid(T))]);
    expect(await store.history('tickets', uuid(T), null, 10)).toHaveLength(1);
    expect(await store.history('entries', uuid(T + ENTRY), null, 10)).toHaveLength(1);
  });

  test('S14 a write that fails leaves the archive as it was', async () => {
    const store = await archived();
    const before = [await store.packs(), await store.digests(), await store.state()];
    const broken = store.importBatch([
      line(9_001, uuid(T)),
      { kind: 'entries', record: { id: 'x' } as never },
    ]);
    await expect(broken).rejects.toThrow('Invalid UUID');
    const undone = store.write((tx) =>
      tx
        .savepoint(async () => {
          await change(tx, uuid(T), { subject: 'Refused' });
          throw new Error('refused');
        })
        .catch(() => undefined),
    );
    await undone;
    expect([await store.packs(), await store.digests(), await store.state()]).toEqual(before);
    expect((await store.get('tickets', uuid(T)))?.isPacked).toBe(true);
  });

  test('S14 a pack that a ticket has left is cut again without it, and nothing else of it is touched', async () => {
    const store = await archived();
    await edit(store, uuid(T), {}, true);
    const { packs: old } = await store.packs();
    const others = await store.get('tickets', uuid(T + 1));
    expect(await archiveNow(store)).toMatchObject({ packs: 1, tickets: 59 });
    const { packs } = await store.packs();
    expect(packs).toMatchObject([{ tickets: 59, left: [] }]);
    expect([...(await inPacks(store)).keys()]).not.toContain(uuid(T));
    expect(await store.packContent(old[0]?.hash ?? '')).toBeNull();
    expect(await store.get('tickets', uuid(T + 1))).toEqual(others);
    await expectTrueDigests(store);
  });

  test('S14 a ticket that ends again is archived again, in its new state, with its new lines', async () => {
    const store = await archived();
    await edit(store, uuid(T), { subject: 'Second end' });
    await store.importBatch([line(9_001, uuid(T))]);
    await archiveNow(store);
    const { ticket, entries } = (await inPacks(store)).get(uuid(T))!;
    expect(ticket.subject).toBe('Second end');
    expect(entries.map(({ id }) => id).sort()).toEqual([uuid(9_001), uuid(T + ENTRY)]);
    expect((await store.packs()).packs).toMatchObject([{ tickets: 60, left: [] }]);
    await expectTrueDigests(store);
  });

  test('S14 a pack whose last ticket has left is no more', async () => {
    const store = await archived(50);
    for (let n = 0; n < 50; n += 1) await edit(store, uuid(T + n), { status: 'in-progress' });
    await archiveNow(store);
    expect((await store.packs()).packs).toEqual([]);
    await expectTrueDigests(store);
  });

  test.each<[string, (store: Store) => Promise<unknown>]>([
    ['a ticket was changed', (store) => edit(store, uuid(T), { subject: 'Changed' })],
    ['a line was added', (store) => store.importBatch([line(9_001, uuid(T))])],
    ['another round was faster', archiveNow],
  ])('S14 a cut is refused when %s since it was made', async (_what, deed) => {
    const store = await filled();
    await store.importBatch(endedTickets(60, T));
    const cut = await cutOf(store, uuid(T));
    await deed(store);
    const before = [await store.packs(), await store.digests()];
    expect(await store.cutPack(cut)).toBe(false);
    expect([await store.packs(), await store.digests()]).toEqual(before);
  });

  test('S14 a cut that would lose a ticket of the pack that it replaces is an error, and has no effect', async () => {
    const store = await archived();
    const before = await store.packs();
    const replaces = before.packs[0]?.hash ?? '';
    const cut = { replaces, pack: null, content: new Uint8Array(), members: [] };
    await expect(store.cutPack(cut)).rejects.toThrow(/would lose/);
    expect(await store.packs()).toEqual(before);
  });

  test('S14 a ticket with a line that others see is not archived', async () => {
    const store = await filled();
    const odd = line(9_001, uuid(T), { account: ids.accountB });
    await store.importBatch([...endedTickets(60, T), odd]);
    expect(await archiveNow(store)).toMatchObject({ tickets: 59 });
    expect((await store.get('tickets', uuid(T)))?.isPacked).toBe(false);
  });
}

const line = (n: number, ticket: string, fields: object = {}) =>
  item('entries', {
    id: uuid(n),
    type: 'note',
    subjectKind: 'tickets',
    subjectId: ticket,
    ticket,
    account: ids.accountA,
    ...fields,
  });

type Tx = Parameters<Parameters<Store['write']>[0]>[0];

async function change(tx: Tx, id: string, fields: object, deleted = false): Promise<void> {
  const previous = await tx.get('tickets', id);
  const record = parseRecord('tickets', { ...JSON.parse(previous?.json ?? '{}'), ...fields });
  const writer = { person: ids.lead, replica: 'r', opId: null, at: 5 };
  await writeRecord(tx, { kind: 'tickets', previous, record, change: {}, deleted, writer });
}

function edit(store: Store, id: string, fields: object, deleted = false): Promise<void> {
  return store.write((tx) => change(tx, id, fields, deleted));
}

/** A cut of one ticket with its note, made by hand. */
async function cutOf(store: Store, id: string): Promise<PackCut> {
  const entry = id.replace(uuid(T).slice(-5), uuid(T + ENTRY).slice(-5));
  const revisions = await Promise.all([store.get('tickets', id), store.get('entries', entry)]);
  return {
    replaces: null,
    pack: {
      hash: 'a'.repeat(64),
      scope: `account:${ids.accountA}`,
      format: 1,
      tickets: 1,
      entries: 1,
      bytes: 1,
      from: 0,
      to: 0,
    },
    content: new Uint8Array([1]),
    members: [
      { kind: 'tickets', id, revision: revisions[0]?.revision ?? 0 },
      { kind: 'entries', id: entry, revision: revisions[1]?.revision ?? 0 },
    ],
  };
}

/** The digests of packed records are those of what every row says of itself. */
async function expectTrueDigests(store: Store): Promise<void> {
  const { rows } = await store.digests();
  for (const kind of ['tickets', 'entries'] satisfies Kind[]) {
    let wanted = emptyDigest();
    const scopes = ['account:*', 'staff'];
    for (const row of await store.scopeRows({ kind, scopes, after: 0, upTo: null, limit: 5_000 }))
      if (row.isPacked && !row.deleted && row.at === row.revision)
        wanted = withHead(wanted, headOf(kind, row));
    const found = rows.filter((row) => row.kind === `packed.${kind}`);
    expect(found.reduce<Digest>(joined, emptyDigest())).toEqual(wanted);
  }
}
