import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Scope } from '../../../shared/access/scopes.ts';

/** Which scopes a view hash in a checkpoint stands for. */
export class Views {
  readonly #keep: StatementSync;
  readonly #view: StatementSync;

  constructor(writer: DatabaseSync, reader: DatabaseSync) {
    this.#keep = writer.prepare(
      'INSERT INTO views (hash, scopes, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    );
    this.#view = reader.prepare('SELECT scopes FROM views WHERE hash = ?');
  }

  keep(hash: string, scopes: readonly Scope[]): void {
    this.#keep.run(hash, JSON.stringify(scopes), Date.now());
  }

  read(hash: string): Scope[] | null {
    const row = this.#view.get(hash);
    return row === undefined ? null : (JSON.parse(String(row['scopes'])) as Scope[]);
  }
}
