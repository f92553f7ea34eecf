import { Dexie, type Table } from 'dexie';
import type { Op, OpResult } from '../../../shared/protocol/push.ts';
import {
  isWork,
  type BaseCopy,
  type GroupState,
  type OutboxContents,
  type OutboxGroup,
  type ParkedGroup,
  type RecordName,
} from '../../../shared/sync/op.ts';
import type { OutboxChange, OutboxCounts, OutboxStore } from '../../../shared/sync/ports.ts';
import type { SettledGroup } from '../../../shared/sync/settled.ts';
import { changeDrafts, type DraftRow } from '../drafts/change-drafts.ts';
import { mergedOutcomes, type Outcome } from './outcome.ts';
import { keysOf, keysOfKind, placesOf, type Place } from './places.ts';

/** Merges that the Sync page tells about; older ones are forgotten. */
const OUTCOMES_KEPT = 50;

const states: readonly GroupState[] = ['acknowledged', 'sending', 'pending'];

/** What screens show of the outbox, groups in order. */
export type Followed = Pick<OutboxContents, 'groups' | 'parked'>;

/**
 * Unsent work of one person on one server: a small database of its own, so that the replica beside it can be
 * thrown away and fetched again. Strict: a commit is on the disk before the screen says saved (S11).
 */
export class OutboxDb implements OutboxStore {
  readonly drafts: Table<DraftRow, string>;
  /** What was merged lately. */
  readonly outcomes: Table<Outcome, string>;
  readonly #dexie: Dexie;
  readonly #groups: Table<OutboxGroup, string>;
  readonly #parked: Table<ParkedGroup, string>;
  readonly #bases: Table<BaseCopy, [string, string]>;
  /** What the server took and gave back, in case it is restored from a backup (S2). */
  readonly #settled: Table<SettledGroup, string>;
  /** Which groups change which records. */
  readonly #places: Table<Place, [string, string, string]>;

  constructor(name: string) {
    this.#dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
    this.#dexie.version(1).stores({
      groups: 'group, order',
      parked: 'group, parkedAt',
      bases: '[kind+id]',
      drafts: 'key',
    });
    this.#dexie.version(2).stores({ outcomes: 'opId, at' });
    this.#dexie.version(3).stores({ settled: 'group' });
    this.#dexie
      .version(4)
      .stores({ groups: 'group, order, [state+order]', places: '[kind+id+group]' })
      .upgrade(async (upgrade) => {
        const groups = await upgrade.table<OutboxGroup>('groups').toArray();
        await upgrade.table<Place>('places').bulkPut(groups.flatMap(placesOf));
      });
    this.#groups = this.#dexie.table('groups');
    this.#parked = this.#dexie.table('parked');
    this.#bases = this.#dexie.table('bases');
    this.#settled = this.#dexie.table('settled');
    this.#places = this.#dexie.table('places');
    this.drafts = this.#dexie.table('drafts');
    this.outcomes = this.#dexie.table('outcomes');
  }

  /** Begin to open before anybody asks; a failure shows at the first use. */
  warm(): void {
    void this.#dexie.open().catch(() => undefined);
  }

  /** Resolves when it can be used; rejects with what the browser says against it. */
  async opened(): Promise<void> {
    await this.#dexie.open();
  }

  async read(): Promise<OutboxContents> {
    return this.#dexie.transaction('r', this.#groups, this.#parked, this.#bases, async () => {
      const groups = await this.#groups.orderBy('order').toArray();
      const parked = await this.#parked.orderBy('parkedAt').toArray();
      const bases = await this.#bases.toArray();
      return { groups, parked, bases };
    });
  }

  async commit(change: OutboxChange): Promise<void> {
    const tables: Table[] = [this.#groups, this.#parked, this.#bases, this.#settled, this.#places];
    if (change.drafts !== undefined) tables.push(this.drafts);
    await this.#dexie.transaction('rw', tables, async () => {
      const { put = [], update = [], remove = [] } = change;
      if (put.length + update.length > 0) await this.#groups.bulkPut([...put, ...update]);
      if (put.length > 0) await this.#places.bulkPut(put.flatMap(placesOf));
      if (change.park !== undefined) await this.#parked.bulkPut(change.park);
      if (change.putBases !== undefined) await this.#bases.bulkPut(change.putBases);
      if (change.settle !== undefined) await this.#settled.bulkPut(change.settle);
      if (change.unsettle !== undefined) await this.#settled.bulkDelete(change.unsettle);
      if (remove.length > 0) {
        const groups = (await this.#groups.bulkGet(remove)).filter((group) => group !== undefined);
        const places = groups.flatMap(placesOf);
        await this.#groups.bulkDelete(remove);
        await this.#places.bulkDelete(places.map(({ kind, id, group }) => [kind, id, group]));
      }
      if (change.unpark !== undefined) await this.#parked.bulkDelete(change.unpark);
      if (change.dropBases !== undefined)
        await this.#bases.bulkDelete(change.dropBases.map(({ kind, id }) => [kind, id]));
      if (change.drafts !== undefined) await changeDrafts(this.drafts, change.drafts);
    });
  }

  settled(): Promise<SettledGroup[]> {
    return this.#settled.toArray();
  }

  /** Groups that did not reach the server and groups that it refused. */
  async unsentCount(): Promise<number> {
    const { pending, parked } = await this.counts();
    return pending + parked;
  }

  /** Of what the person did; notices, which the device writes by itself, wait and go uncounted. */
  async counts(): Promise<OutboxCounts> {
    return this.#dexie.transaction('r', this.#groups, this.#parked, this.#places, async () => {
      const [all, done, parked, told] = await Promise.all([
        this.#groups.count(),
        this.#inState('acknowledged').count(),
        this.#parked.count(),
        this.#waitingNotices(),
      ]);
      return { pending: all - done - told, parked };
    });
  }

  async #waitingNotices(): Promise<number> {
    const keys = await keysOfKind(this.#places, 'notices');
    const groups = await this.#groups.bulkGet([...new Set(keys.map(([, , group]) => group))]);
    return groups.filter((group) => group !== undefined && group.state !== 'acknowledged' && !isWork(group))
      .length;
  }

  async lastOrder(): Promise<number> {
    return (await this.#groups.orderBy('order').last())?.order ?? 0;
  }

  async basesOf(records: readonly RecordName[]): Promise<BaseCopy[]> {
    return this.#dexie.transaction('r', this.#bases, async () => {
      const keys = await keysOf(this.#bases, records);
      const bases = keys.length === 0 ? [] : await this.#bases.bulkGet(keys);
      return bases.filter((base) => base !== undefined);
    });
  }

  async groupsOn(records: readonly RecordName[]): Promise<OutboxGroup[]> {
    return this.#dexie.transaction('r', this.#groups, this.#places, async () => {
      const ids = new Set((await keysOf(this.#places, records)).map(([, , group]) => group));
      const groups = ids.size === 0 ? [] : await this.#groups.bulkGet([...ids]);
      return inOrder(groups.filter((group) => group !== undefined));
    });
  }

  async unsent(after: number, limit: number): Promise<OutboxGroup[]> {
    return this.#dexie.transaction('r', this.#groups, async () => {
      const [sending, pending] = await Promise.all([
        this.#inState('sending', after).limit(limit).toArray(),
        this.#inState('pending', after).limit(limit).toArray(),
      ]);
      return inOrder([...sending, ...pending]).slice(0, limit);
    });
  }

  acknowledged(): Promise<OutboxGroup[]> {
    return this.#inState('acknowledged').toArray();
  }

  async find(group: string): Promise<{ waiting: OutboxGroup | null; parked: ParkedGroup | null }> {
    const [waiting, parked] = await Promise.all([this.#groups.get(group), this.#parked.get(group)]);
    return { waiting: waiting ?? null, parked: parked ?? null };
  }

  /**
   * What waits and what was refused, brought up to date from what it was. Where nothing but new groups came, which is
   * what happens as often as somebody writes, only those are read; else the keys of everything, and groups that are new
   * or in another state.
   */
  async follow(before: Followed): Promise<Followed> {
    return this.#dexie.transaction('r', this.#groups, this.#parked, async () => {
      const refused = await this.#parked.orderBy('parkedAt').primaryKeys();
      const parked = await upToDate(this.#parked, before.parked, refused);
      const added = await this.#onlyAdded(before.groups);
      const groups = added === null ? await this.#compared(before.groups) : [...before.groups, ...added];
      return { groups, parked };
    });
  }

  /** Groups behind the known ones; `null` where more has happened than that they came. */
  async #onlyAdded(known: readonly OutboxGroup[]): Promise<OutboxGroup[] | null> {
    const [all, sending, acknowledged, added] = await Promise.all([
      this.#groups.count(),
      this.#inState('sending').count(),
      this.#inState('acknowledged').count(),
      this.#inState('pending', known.at(-1)?.order).toArray(),
    ]);
    const knownIn = (state: GroupState) => known.filter((group) => group.state === state).length;
    const isSame =
      sending === knownIn('sending') &&
      acknowledged === knownIn('acknowledged') &&
      all === known.length + added.length;
    return isSame ? added : null;
  }

  async #compared(known: readonly OutboxGroup[]): Promise<OutboxGroup[]> {
    const keys = states.map(async (state) => [state, await this.#inState(state).primaryKeys()] as const);
    const inStates = await Promise.all(keys);
    const stateOf = new Map(inStates.flatMap(([state, ids]) => ids.map((id) => [id, state] as const)));
    return inOrder(
      await upToDate(this.#groups, known, [...stateOf.keys()], (group) => stateOf.get(group.group)),
    );
  }

  /** Groups in a state, in order, behind a place in the queue. */
  #inState(state: GroupState, after = Number.NEGATIVE_INFINITY) {
    return this.#groups
      .where('[state+order]')
      .between([state, after], [state, Number.POSITIVE_INFINITY], false, true);
  }

  /** Remember what a push was merged with. Only for telling: a failure is nobody's problem. */
  async keepOutcomes(ops: readonly Op[], results: readonly OpResult[], now: number): Promise<void> {
    const merged = mergedOutcomes(ops, results, now);
    if (merged.length === 0) return;
    try {
      await this.outcomes.bulkPut(merged);
      const spare = await this.outcomes.orderBy('at').reverse().offset(OUTCOMES_KEPT).primaryKeys();
      await this.outcomes.bulkDelete(spare);
    } catch {
      // The push itself was answered; a full disk shows where it matters.
    }
  }

  close(): void {
    this.#dexie.close();
  }
}

/** Rows by their ids, in their order; those that are known and still in their state are not read again. */
async function upToDate<Row extends { group: string; state?: GroupState }>(
  table: Table<Row, string>,
  before: readonly Row[],
  ids: readonly string[],
  stateOf: (row: Row) => GroupState | undefined = ({ state }) => state,
): Promise<Row[]> {
  const rows = new Map(before.filter((row) => stateOf(row) === row.state).map((row) => [row.group, row]));
  const missing = ids.filter((id) => !rows.has(id));
  const read = missing.length === 0 ? [] : await table.bulkGet(missing);
  for (const row of read) if (row !== undefined) rows.set(row.group, row);
  return ids.flatMap((id) => rows.get(id) ?? []);
}

function inOrder(groups: OutboxGroup[]): OutboxGroup[] {
  return groups.sort((a, b) => a.order - b.order);
}
