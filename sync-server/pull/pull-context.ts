import type { Kind } from '../../shared/records/kinds.ts';
import type { Access } from '../access/grants.ts';
import { projectedText } from '../access/project.ts';
import type { ScopeRow, Store, StoreState } from '../store/store.ts';
import type { Budget } from './page.ts';
import type { Totals } from './totals.ts';

/** What all kinds of one pull share. */
export interface PullContext {
  store: Store;
  /** Read before any row: what is committed later has a higher revision and comes with the next page. */
  state: StoreState;
  access: Access;
  budget: Budget;
  totals: Totals;
}

/** A row as it travels; of a deleted record only that it is. */
export function textOf(access: Access, kind: Kind, row: ScopeRow): string {
  if (row.deleted) return JSON.stringify({ id: row.id, revision: row.revision, deleted: true });
  return projectedText(access.grant, kind, row.json);
}
