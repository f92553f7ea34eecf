import { Dexie, type Table } from 'dexie';
import type { BaseCopy, OutboxContents, OutboxGroup, ParkedGroup } from '../../../shared/sync/op.ts';
import type { OutboxChange, OutboxStore } from '../../../shared/sync/ports.ts';

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
  readonly #dexie: Dexie;
  readonly #groups: Table<OutboxGroup, string>;
  readonly #parked: Table<ParkedGroup, string>;
  readonly #bases: Table<BaseCopy, [string, string]>;

  constructor(name: string) {
    this.#dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
    this.#dexie.version(1).stores({
      groups: 'group, order',
      parked: 'group, parkedAt',
      bases: '[kind+id]',
      drafts: 'key',
    });
    this.#groups = this.#dexie.table('groups');
    this.#parked = this.#dexie.table('parked');
    this.#bases = this.#dexie.table('bases');
    this.drafts = this.#dexie.table('drafts');
  }

  /** Begin to open before anybody asks; a failure shows at the first use. */
  warm(): void {
    void this.#dexie.open().catch(() => undefined);
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
    await this.#dexie.transaction('rw', this.#groups, this.#parked, this.#bases, async () => {
      await this.#groups.bulkPut(change.put ?? []);
      await this.#parked.bulkPut(change.park ?? []);
      await this.#bases.bulkPut(change.putBases ?? []);
      await this.#groups.bulkDelete(change.remove ?? []);
      await this.#parked.bulkDelete(change.unpark ?? []);
      await this.#bases.bulkDelete((change.dropBases ?? []).map(({ kind, id }) => [kind, id]));
    });
  }

  /** Groups that did not reach the server and groups that it refused. */
  async unsentCount(): Promise<number> {
    const { groups, parked } = await this.read();
    return groups.filter((group) => group.state !== 'acknowledged').length + parked.length;
  }

  close(): void {
    this.#dexie.close();
  }
}
