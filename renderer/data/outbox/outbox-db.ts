import { Dexie, type Table } from 'dexie';
import type { Op, OpResult } from '../../../shared/protocol/push.ts';
import type { BaseCopy, OutboxContents, OutboxGroup, ParkedGroup } from '../../../shared/sync/op.ts';
import type { OutboxChange, OutboxStore } from '../../../shared/sync/ports.ts';
import type { SettledGroup } from '../../../shared/sync/settled.ts';
import { mergedOutcomes, type Outcome } from './outcome.ts';

/** Merges that the Sync page tells about; older ones are forgotten. */
const OUTCOMES_KEPT = 50;

/** A composer's text that was not sent. `savedAt` in UTC ms. */
export interface DraftRow {
  key: string;
  value: string;
  savedAt: number;
}

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
    this.#groups = this.#dexie.table('groups');
    this.#parked = this.#dexie.table('parked');
    this.#bases = this.#dexie.table('bases');
    this.#settled = this.#dexie.table('settled');
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
    const tables = [this.#groups, this.#parked, this.#bases, this.#settled];
    await this.#dexie.transaction('rw', tables, async () => {
      await this.#groups.bulkPut(change.put ?? []);
      await this.#parked.bulkPut(change.park ?? []);
      await this.#bases.bulkPut(change.putBases ?? []);
      await this.#settled.bulkPut(change.settle ?? []);
      await this.#settled.bulkDelete(change.unsettle ?? []);
      await this.#groups.bulkDelete(change.remove ?? []);
      await this.#parked.bulkDelete(change.unpark ?? []);
      await this.#bases.bulkDelete((change.dropBases ?? []).map(({ kind, id }) => [kind, id]));
    });
  }

  settled(): Promise<SettledGroup[]> {
    return this.#settled.toArray();
  }

  /** Groups that did not reach the server and groups that it refused. */
  async unsentCount(): Promise<number> {
    const { groups, parked } = await this.read();
    return groups.filter((group) => group.state !== 'acknowledged').length + parked.length;
  }

  /** How many groups wait, and how many were refused. */
  async counts(): Promise<{ pending: number; parked: number }> {
    const pending = await this.#groups.filter((group) => group.state !== 'acknowledged').count();
    return { pending, parked: await this.#parked.count() };
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
