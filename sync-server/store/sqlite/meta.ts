import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { LostRange } from '../audit-store.ts';
import type { StoreState } from '../store.ts';

/** Counters and names of the store as a whole. */
export class Meta {
  readonly #all: StatementSync;
  readonly #version: StatementSync;
  readonly #set: StatementSync;
  #kept: { version: number; state: StoreState } | null = null;

  constructor(db: DatabaseSync) {
    this.#version = db.prepare('PRAGMA data_version');
    this.#all = db.prepare('SELECT name, value FROM meta');
    this.#set = db.prepare(
      'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    );
  }

  all(): Map<string, string> {
    return new Map(this.#all.all().map((row) => [String(row['name']), String(row['value'])]));
  }

  set(name: string, value: string | number): void {
    this.#set.run(name, String(value));
  }

  state(): StoreState {
    const all = this.all();
    return {
      epoch: all.get('epoch') ?? '',
      secret: all.get('secret') ?? '',
      revision: Number(all.get('revision')),
      access: Number(all.get('access')),
      floor: Number(all.get('floor') ?? 0),
      lost: JSON.parse(all.get('lost') ?? '[]') as LostRange[],
      archive: Number(all.get('archive') ?? 0),
    };
  }
  /** The same on a connection that only reads: every request asks for it, and mostly nothing was committed since. */
  committedState(): StoreState {
    const version = Number(this.#version.get()?.['data_version']);
    if (this.#kept?.version !== version) this.#kept = { version, state: this.state() };
    return this.#kept.state;
  }
}
