import { maySee } from '../../shared/access/grant.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import { Page } from './page.ts';
import { addText, type PullContext } from './pull-context.ts';
import type { KindPage } from './pull-kind.ts';

/**
 * Single records by id, for a replica that repairs itself (S15). What is not there, was deleted or may not be seen
 * comes as removed, so that nobody learns which of the three it is.
 */
export async function pullIds(context: PullContext, kind: Kind, ids: readonly string[]): Promise<KindPage> {
  const page = new Page(Number.MAX_SAFE_INTEGER, context.budget);
  const rows = await context.store.getMany(kind, ids);
  const seen = new Map(rows.map((row) => [row.id, row]));
  let hasMore = false;
  for (const id of new Set(ids)) {
    const row = seen.get(id);
    if (row === undefined || row.deleted || !maySee(context.access.grant, row.scopes)) page.remove(id);
    else if (page.isFull) hasMore = true;
    else addText(context, kind, row, page);
  }
  return { page, after: '', hasMore, total: null, digest: null };
}
