import { maySee } from '../../shared/access/grant.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import type { Access } from '../access/grants.ts';
import { isErased } from '../erase/erased-record.ts';
import { projectedText } from '../access/project.ts';
import { projectRecord } from '../schema/project-record.ts';
import type { News } from '../live/news.ts';
import type { SchemaGap } from '../schema/schema-gap.ts';
import { homeOf } from '../store/digest-moves.ts';
import type { Store, StoredRecord, StoreState } from '../store/store.ts';
import type { Audit } from './audit.ts';
import type { Budget, Page } from './page.ts';
import type { RecentRows } from './recent-rows.ts';
import type { Seals } from './seals.ts';
import type { Totals } from './totals.ts';

/** What all kinds of one pull share. */
export interface PullContext {
  store: Store;
  /** Read before any row: what is committed later has a higher revision and comes with the next page. */
  state: StoreState;
  access: Access;
  /** What is known to hold nothing new is not asked of the store. */
  news: News;
  seals: Seals;
  recent: RecentRows;
  budget: Budget;
  totals: Totals;
  /** What the console's schemas lack; `null` when nothing (S13). */
  gap: SchemaGap | null;
  /** Asked for with the pull; pages then end at its revision. */
  audit: Audit | null;
  /** What lies in packs that the person may fetch is left out (S14). */
  isHotOnly: boolean;
}

/** What is asked of one kind. */
export interface KindRequest {
  kind: Kind;
  after: string | null;
  limit: number;
  /** Only id and revision of each record. */
  heads?: boolean | undefined;
}

/** Put a row that the person may see into the page, whole or as its head. */
export function addWanted(
  context: PullContext,
  request: KindRequest,
  row: StoredRecord & { id: string },
  page: Page,
): void {
  if (isLeftOut(context, row)) return;
  if (request.heads === true) addHead(row, page);
  else addText(context, request.kind, row, page);
}

/** Does it come with a pack? What the person sees by another scope than that of packs comes as a record all the same. */
function isLeftOut({ isHotOnly, access }: PullContext, { isPacked, scopes }: StoredRecord): boolean {
  return isHotOnly && isPacked && maySee(access.grant, [homeOf(scopes)]);
}

/** Put a row into the page as it travels; of a deleted record only that it is. */
export function addText(
  { access, gap }: PullContext,
  kind: Kind,
  row: StoredRecord & { id: string },
  page: Page,
): void {
  if (row.deleted) {
    const erased = isErased(row.json) ? { erased: true } : {};
    page.add(JSON.stringify({ id: row.id, revision: row.revision, deleted: true, ...erased }));
    return;
  }
  const text = projectedText(access.grant, kind, row.json);
  const kindGap = gap?.get(kind);
  if (kindGap === undefined) {
    page.add(text);
    return;
  }
  const projected = projectRecord(kindGap, JSON.parse(text) as Record<string, unknown>);
  page.isProjected ||= projected === null || projected.isCut;
  if (projected === null) page.withheld += 1;
  else page.add(projected.isCut ? JSON.stringify(projected.record) : text);
}

function addHead(row: StoredRecord & { id: string }, page: Page): void {
  const { id, revision } = row;
  page.add(JSON.stringify(row.deleted ? { id, revision, deleted: true } : { id, revision }));
}
