import { liveQuery, type Table } from 'dexie';
import { v7 as uuidv7 } from 'uuid';
import type { DraftChange } from '../../../shared/sync/ports.ts';
import { changeDrafts, type DraftRow } from './change-drafts.ts';
import { chosenOf, lockOf, rowKey, rowsOf } from './draft-rows.ts';
import { holdLock } from './held-locks.ts';

const SAVE_MS = 300;

/** Makes one text of several that were begun in several windows, the latest last. Gets at least one. */
export type JoinDrafts = (values: readonly string[]) => string;

/** One composer's text on its way to the disk. */
export interface Draft {
  /**
   * Tells the stored text, and what other windows make of it, until something is typed here. `isFree`: nobody else is
   * writing it.
   */
  follow(show: (text: string, isFree: boolean) => void): void;
  /** Keep this text, soon. */
  change(text: string): void;
  /** Keep the last text now. Resolves when it is durable. */
  flush(): Promise<void>;
  /**
   * It is about to be kept as something else: how the stored texts have to change along with that. Until `stay` says
   * otherwise, only `rest` is a draft still.
   */
  leave(rest: string): DraftChange[];
  /** It was not kept as anything else. */
  stay(): void;
  /** Keep it and leave it to the next composer. */
  close(): Promise<void>;
}

/**
 * Two windows never write over each other: each composer in which something is typed has a row of its own, and holds
 * a lock that says so. Rows that nobody holds are taken over by the next composer, which shows all of them.
 * @param join without it one text is shown, and the others wait until it is done with
 */
export function createDraft(table: Table<DraftRow, string>, key: string, join?: JoinDrafts): Draft {
  return new KeptDraft(table, key, join ?? ((values) => values.at(-1) ?? ''), join === undefined);
}

class KeptDraft implements Draft {
  readonly #table: Table<DraftRow, string>;
  readonly #key: string;
  readonly #join: JoinDrafts;
  readonly #isOneByOne: boolean;
  readonly #own: string;
  #text = '';
  #unsaved: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Rows whose texts are in this one: they go when it is saved, unless they hold something else by then. */
  #taken = new Map<string, string>();
  /** What was a draft before it was kept as something else. */
  #left: { text: string; taken: Map<string, string> } | null = null;
  #letGo: (() => void) | null = null;
  #endFollowing: (() => void) | null = null;

  constructor(table: Table<DraftRow, string>, key: string, join: JoinDrafts, isOneByOne: boolean) {
    this.#table = table;
    this.#key = key;
    this.#join = join;
    this.#isOneByOne = isOneByOne;
    this.#own = rowKey(key, uuidv7());
  }

  follow(show: (text: string, isFree: boolean) => void): void {
    let turn = 0;
    let isOver = false;
    const take = async (stored: readonly DraftRow[]) => {
      const own = ++turn;
      const { rows, isFree } = await chosenOf(stored);
      if (isOver || own !== turn) return;
      const shown = this.#isOneByOne ? rows.slice(-1) : rows;
      this.#taken = new Map(isFree ? shown.map((row) => [row.key, row.value]) : []);
      this.#text = shown.length === 0 ? '' : this.#join(shown.map(({ value }) => value));
      show(this.#text, isFree);
    };
    const following = liveQuery(() => rowsOf(this.#table, this.#key)).subscribe((rows) => void take(rows));
    this.#endFollowing = () => {
      isOver = true;
      following.unsubscribe();
    };
  }

  change(text: string): void {
    // From here on it is this window's own: what others write is theirs.
    this.#endFollowing?.();
    if (text === this.#text) return;
    this.#letGo ??= holdLock(lockOf(this.#own));
    this.#text = text;
    this.#unsaved = text;
    this.#timer ??= setTimeout(() => void this.flush(), SAVE_MS);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const value = this.#unsaved;
    this.#unsaved = null;
    if (value === null) return;
    const taken = this.#taken;
    const left = this.#left;
    this.#taken = new Map();
    try {
      await this.#write(value, taken);
    } catch (error) {
      // The disk may have room again at the next letter.
      if (left === this.#left) {
        this.#unsaved ??= value;
        this.#taken = taken;
      }
      throw error;
    }
  }

  async #write(value: string, taken: ReadonlyMap<string, string>): Promise<void> {
    const gone = [...taken].map(([key, was]) => ({ key, value: null, was }));
    const changes = [...gone, { key: this.#own, value: value === '' ? null : value }];
    await this.#table.db.transaction('rw', this.#table, () => changeDrafts(this.#table, changes));
  }

  leave(rest: string): DraftChange[] {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#endFollowing?.();
    this.#left = { text: this.#text, taken: this.#taken };
    const gone = [...this.#taken].map(([key, was]) => ({ key, value: null, was }));
    this.#text = rest;
    this.#unsaved = null;
    this.#taken = new Map();
    return [...gone, { key: this.#own, value: rest === '' ? null : rest }];
  }

  stay(): void {
    if (this.#left === null) return;
    const { text, taken } = this.#left;
    this.#left = null;
    // What was typed since is the newer text, and has what was not kept in it.
    if (this.#unsaved !== null) return;
    this.#taken = taken;
    this.change(text);
  }

  async close(): Promise<void> {
    this.#endFollowing?.();
    await this.flush().finally(() => this.#letGo?.());
  }
}
