import { maySee } from '../../shared/access/grant.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import type { Access } from '../access/grants.ts';
import { RequestError } from '../http/request-error.ts';
import type { ScopeRow } from '../store/store.ts';
import { withoutCovered } from '../store/wildcards.ts';
import { backFill } from './back-fill.ts';
import { openCheckpoint, sealCheckpoint, type Checkpoint } from './checkpoint.ts';
import { Page } from './page.ts';
import { textOf, type PullContext } from './pull-context.ts';

export interface KindRequest {
  kind: Kind;
  after: string | null;
  limit: number;
}

/** A page of one kind; records as JSON text, as they are stored. */
export interface KindPage {
  texts: string[];
  removed: string[];
  after: string;
  hasMore: boolean;
  total: number | null;
}

/**
 * The next page of a kind for one person: rows after the checkpoint in the order of revisions, filled after access
 * filtering (S3); first what a wider or narrower view than the checkpoint's brings and takes (S8).
 */
export async function pullKind(context: PullContext, request: KindRequest): Promise<KindPage> {
  const { state, access } = context;
  const { kind } = request;
  const owner = { secret: state.secret, person: access.person.id, kind };
  const page = new Page(request.limit, context.budget);
  const start = startOf(context, request);
  // A fill that is still there may have been overtaken by a return to the old view.
  const isCurrent = start.view === access.view && start.fill === null;
  const filled = isCurrent ? start : await backFill(context, kind, start, page);
  const { checkpoint, hasMore } =
    filled.fill === null ? await readOn(context, kind, filled, page) : { checkpoint: filled, hasMore: true };
  return {
    texts: page.texts,
    removed: page.removed,
    after: sealCheckpoint(owner, checkpoint),
    hasMore,
    total: hasMore ? await context.totals.of(kind, access) : null,
  };
}

function startOf({ state, access }: PullContext, { kind, after }: KindRequest): Checkpoint {
  if (after === null) return { epoch: state.epoch, revision: 0, view: access.view, fill: null };
  const checkpoint = openCheckpoint({ secret: state.secret, person: access.person.id, kind }, after);
  // A revision of the future: the file was put back from a backup without a new epoch.
  if (checkpoint === null || checkpoint.epoch !== state.epoch || checkpoint.revision > state.revision) {
    throw new RequestError('invalid-checkpoint');
  }
  return checkpoint;
}

async function readOn(
  { store, state, access }: PullContext,
  kind: Kind,
  from: Checkpoint,
  page: Page,
): Promise<{ checkpoint: Checkpoint; hasMore: boolean }> {
  const scopes = withoutCovered(access.grant.scopes);
  let { revision } = from;
  for (;;) {
    const limit = page.room;
    const rows = await store.scopeRows({ kind, scopes, after: revision, upTo: null, limit });
    for (const row of rows) {
      if (page.isFull) return { checkpoint: { ...from, revision }, hasMore: true };
      addRow(access, kind, row, page);
      revision = row.at;
    }
    if (rows.length < limit) break;
  }
  return { checkpoint: { ...from, revision: Math.max(revision, state.revision) }, hasMore: false };
}

function addRow(access: Access, kind: Kind, row: ScopeRow, page: Page): void {
  if (!maySee(access.grant, row.scopes)) page.remove(row.id);
  // It left one of the person's scopes at this revision and is in another: its own row comes later.
  else if (row.at === row.revision) page.add(textOf(access, kind, row));
}
