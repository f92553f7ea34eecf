import type { Scope } from '../../../shared/access/scopes.ts';
import { run, type Queryable } from './run.ts';

/** Which scopes a view hash in a checkpoint stands for. */
export class Views {
  readonly #db: Queryable;

  constructor(db: Queryable) {
    this.#db = db;
  }

  async keep(hash: string, scopes: readonly Scope[]): Promise<void> {
    if ((await this.read(hash)) !== null) return;
    await run(this.#db, keep, [hash, JSON.stringify(scopes), Date.now()]);
  }

  async read(hash: string): Promise<Scope[] | null> {
    const [row] = await run<{ scopes: string }>(this.#db, view, [hash]);
    return row === undefined ? null : (JSON.parse(row.scopes) as Scope[]);
  }
}

const keep = { text: 'INSERT INTO views (hash, scopes, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING' };
const view = { text: 'SELECT scopes FROM views WHERE hash = $1' };
