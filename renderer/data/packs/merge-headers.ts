import type { TableState } from '../live/table-state.ts';
import type { ColdHeader, ColdState } from './cold-tickets.ts';

/** One list of what is at work and what is archived. A ticket that is in both is the one at work. */
export function mergeHeaders(
  hot: TableState<ColdHeader>,
  cold: ColdState,
  version: number,
): TableState<ColdHeader> {
  if (cold.byId.size === 0) return { ...hot, complete: hot.complete && cold.isRead };
  const byId = new Map([...cold.byId, ...hot.byId]);
  return { rows: [...byId.values()], byId, version, complete: hot.complete && cold.isRead };
}
