import { maySee } from '../../shared/access/grant.ts';
import type { Scope } from '../../shared/access/scopes.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import type { Digest } from '../../shared/sync/digest.ts';
import { RequestError } from '../http/request-error.ts';
import type { ScopeRow } from '../store/store.ts';
import { backFill } from './back-fill.ts';
import type { Checkpoint } from './checkpoint.ts';
import { Page } from './page.ts';
import { addWanted, type KindRequest, type PullContext } from './pull-context.ts';

/** Revisions that a checkpoint may stay behind while nothing comes: each new one has to be sealed, sent and stored. */
const NEAR = 500;

/** A page of one kind; records as JSON text, as they are stored. */
export interface KindPage {
  page: Page;
  after: string;
  hasMore: boolean;
  total: number | null;
  digest: Digest | null;
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
  const start = withMode(context, startOf(context, request));
  // A fill that is still there may have been overtaken by a return to the old view.
  const isCurrent = start.view === access.view && start.fill === null;
  const filled = isCurrent ? start : await backFill(context, request, start, page);
  const { checkpoint, hasMore } =
    filled.fill === null
      ? await readOn(context, request, filled, page)
      : { checkpoint: filled, hasMore: true };
  return {
    page,
    after:
      checkpoint === start && request.after !== null ? request.after : context.seals.seal(owner, checkpoint),
    hasMore,
    total: hasMore ? await context.totals.of(kind, access, context.isHotOnly) : null,
    // An older console does not hold what was kept from it: the numbers could not agree.
    digest: hasMore || context.gap?.has(kind) ? null : ((await context.audit?.of(kind)) ?? null),
  };
}

/** From here on something may be left out: a console that cannot read packs has to begin anew (S14). */
function withMode({ isHotOnly }: PullContext, start: Checkpoint): Checkpoint {
  return isHotOnly && start.packs !== true ? { ...start, packs: true } : start;
}

function startOf({ state, access, seals, isHotOnly }: PullContext, { kind, after }: KindRequest): Checkpoint {
  if (after === null) {
    return { epoch: state.epoch, revision: 0, began: state.revision, view: access.view, fill: null };
  }
  const checkpoint = seals.open({ secret: state.secret, person: access.person.id, kind }, after);
  // A revision of the future: the file was put back from a backup without a new epoch.
  if (checkpoint === null || checkpoint.epoch !== state.epoch || checkpoint.revision > state.revision) {
    throw new RequestError('invalid-checkpoint');
  }
  // Deletions that it would have to hear of were forgotten (S9). A reading that began after them never had the records.
  if (Math.max(checkpoint.revision, checkpoint.began) < state.floor) {
    throw new RequestError('invalid-checkpoint', 'It is older than what the server remembers.');
  }
  if (checkpoint.packs === true && !isHotOnly && checkpoint.revision > 0) {
    throw new RequestError('invalid-checkpoint', 'What lies in packs was left out of it.');
  }
  return checkpoint;
}

async function readOn(
  context: PullContext,
  request: KindRequest,
  from: Checkpoint,
  page: Page,
): Promise<{ checkpoint: Checkpoint; hasMore: boolean }> {
  const { state, access, audit } = context;
  const { kind } = request;
  // Nothing was committed since: most kinds of most pulls, and each would cost a question to the database.
  if (from.revision >= (audit?.revision ?? state.revision)) return { checkpoint: from, hasMore: false };
  // Or nothing that concerns this person. The checkpoint follows now and then, for those who stay away for long (S9).
  const known = context.news.among(access.reach, kind, from.revision, state.revision);
  if (known?.length === 0) {
    const isNear = state.revision - from.revision < NEAR;
    return { checkpoint: isNear ? from : { ...from, revision: state.revision }, hasMore: false };
  }
  const read = readerOf(context, kind, known);
  let { revision } = from;
  for (;;) {
    const limit = page.room;
    const rows = await read(revision, limit);
    for (const row of rows) {
      if (page.isFull) return { checkpoint: { ...from, revision }, hasMore: true };
      addRow(context, request, row, page);
      revision = row.at;
    }
    if (rows.length < limit) break;
  }
  return { checkpoint: { ...from, revision: Math.max(revision, state.revision) }, hasMore: false };
}

type Read = (after: number, limit: number) => Promise<readonly ScopeRow[]>;

/** @param known scopes with something new up to the revision of the state; `null`: nobody knows */
function readerOf(context: PullContext, kind: Kind, known: readonly Scope[] | null): Read {
  const { store, state, access, audit, recent } = context;
  const scopes = known ?? access.reach;
  const [scope = ''] = scopes;
  if (known?.length === 1) return (after, limit) => recent.read(state, { kind, scope, after, limit });
  // What is known says nothing of later revisions: those of one scope must not carry the checkpoint past another's.
  const upTo = known === null ? (audit?.revision ?? null) : state.revision;
  const withoutPacked = context.isHotOnly;
  return (after, limit) => store.scopeRows({ kind, scopes, after, upTo, limit, withoutPacked });
}

function addRow(context: PullContext, request: KindRequest, row: ScopeRow, page: Page): void {
  if (!maySee(context.access.grant, row.scopes)) page.remove(row.id);
  // It left one of the person's scopes at this revision and is in another: its own row comes later.
  else if (row.at === row.revision) addWanted(context, request, row, page);
}
