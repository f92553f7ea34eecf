import { maySee, type Grant } from '../../../shared/access/grant.ts';
import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import type { AgendaRow } from '../../store/audit-store.ts';
import type { Reference } from './references.ts';

/** Records and characters of JSON that one answer holds: written within two seconds by a slow laptop. */
export const TODAY_BOUNDS = { records: 3_000, chars: 6 * 1024 * 1024 };

/** What was found so far, by kind and id; takes only what its owner may see, up to its bounds. */
export class Basket {
  readonly rows = new Map<Kind, Map<string, AgendaRow>>();
  /** False once something was left out for lack of room, or own work was cut. */
  isComplete = true;
  readonly #grant: Grant;
  readonly #left = { ...TODAY_BOUNDS };

  constructor(grant: Grant) {
    this.#grant = grant;
  }

  has({ kind, id }: Reference): boolean {
    return this.rows.get(kind)?.has(id) ?? false;
  }

  /** Take rows in their order. Returns those that are new here, parsed. */
  take(kind: Kind, rows: readonly AgendaRow[]): AnyRecord[] {
    const taken: AnyRecord[] = [];
    for (const row of rows) {
      if (row.deleted || this.has({ kind, id: row.id }) || !maySee(this.#grant, row.scopes)) continue;
      if (this.#left.records <= 0 || this.#left.chars < row.json.length) {
        this.isComplete = false;
        continue;
      }
      this.#left.records -= 1;
      this.#left.chars -= row.json.length;
      const known = this.rows.get(kind) ?? new Map<string, AgendaRow>();
      this.rows.set(kind, known.set(row.id, row));
      taken.push(JSON.parse(row.json) as AnyRecord);
    }
    return taken;
  }
}
