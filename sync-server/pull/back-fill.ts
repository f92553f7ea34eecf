import { maySee } from '../../shared/access/grant.ts';
import type { Scope } from '../../shared/access/scopes.ts';
import type { Kind } from '../../shared/records/kinds.ts';
import { viewOf } from '../access/grants.ts';
import { isVisible } from '../access/visible.ts';
import { RequestError } from '../http/request-error.ts';
import { homeOf } from '../store/digest-moves.ts';
import type { ScopeRow, Store } from '../store/store.ts';
import { withoutCovered } from '../store/wildcards.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Page } from './page.ts';
import { addWanted, type KindRequest, type PullContext } from './pull-context.ts';

/**
 * Bring a replica from the view of its checkpoint to the person's view of now, up to the checkpoint's revision
 * (S8): ids of lost scopes leave with the first page, records of gained scopes follow by pages. The answer's `fill`
 * is `null` when that is done.
 */
export async function backFill(
  context: PullContext,
  request: KindRequest,
  from: Checkpoint,
  page: Page,
): Promise<Checkpoint> {
  const { store, access } = context;
  const { kind } = request;
  const isBegun = from.fill !== null && from.fill.view === access.view;
  const start = from.fill === null || isBegun ? from : await overtaken(store, from, from.fill.view);
  const old = await scopesOfView(store, start.view);
  page.isShift = !isBegun;
  if (!isBegun) await removeLost(context, request, from, page);
  const gained = access.reach.filter((scope) => !isVisible(old, [scope]));
  const scopes = [...gained, ...ownScopes(context, kind).filter((scope) => !gained.includes(scope))];
  let at = isBegun ? (from.fill?.at ?? 0) : 0;
  for (;;) {
    const limit = page.room;
    const query = {
      kind,
      scopes,
      after: at,
      upTo: from.revision,
      limit,
      withoutPacked: context.isHotOnly,
    };
    const rows = await store.scopeRows(query);
    for (const row of rows) {
      if (page.isFull) return { ...start, fill: { view: access.view, at } };
      const isPresent = row.at === row.revision && !row.deleted && maySee(access.grant, row.scopes);
      const isNew = !isVisible(old, row.scopes) || wasPacked(context, row);
      if (isPresent && isNew) addWanted(context, request, row, page);
      at = row.at;
    }
    if (rows.length < limit) return { ...start, view: access.view, fill: null };
  }
}

/** Scopes other than those of packs, by which somebody goes on seeing what lies in packs of an account that is lost. */
function ownScopes({ access, isHotOnly }: PullContext, kind: Kind): Scope[] {
  const isSure =
    !isHotOnly || (kind !== 'tickets' && kind !== 'entries') || maySee(access.grant, ['account:']);
  return isSure ? [] : access.reach.filter((scope) => /^(person|ticket):/.test(scope));
}

/**
 * Did it, maybe, come with a pack that the person may no longer fetch? An earlier view left it out of its pages; which
 * one that was is not known where changes of access overtook each other, so it comes once more.
 */
function wasPacked({ access, isHotOnly }: PullContext, { isPacked, scopes }: ScopeRow): boolean {
  return isHotOnly && isPacked && !maySee(access.grant, [homeOf(scopes)]);
}

/**
 * A back-fill that another change of access overtakes: its first page has taken out what only the old view had, and
 * its later ones never came. The replica is sure to have what both views have, and nothing else.
 */
async function overtaken(store: Store, from: Checkpoint, begun: string): Promise<Checkpoint> {
  const [a, b] = [await scopesOfView(store, from.view), await scopesOfView(store, begun)];
  const both = [...a].filter((scope) => isVisible(b, [scope]));
  for (const scope of b) if (!both.includes(scope) && isVisible(a, [scope])) both.push(scope);
  const view = viewOf(both.sort());
  await store.keepView(view, both);
  return { ...from, view, fill: null };
}

/** Also what an earlier back-fill brought that was overtaken by another change of access. */
async function removeLost(
  { store, access }: PullContext,
  { kind }: KindRequest,
  from: Checkpoint,
  page: Page,
): Promise<void> {
  const old = await scopesOfView(store, from.view);
  const begun = from.fill === null ? [] : await scopesOfView(store, from.fill.view);
  const lost = withoutCovered([...old, ...begun]).filter((scope) => !maySee(access.grant, [scope]));
  if (lost.length === 0) return;
  for (const member of await store.membersOf(kind, lost, from.revision)) {
    if (!maySee(access.grant, member.scopes)) page.remove(member.id);
  }
}

async function scopesOfView(store: Store, hash: string): Promise<Set<Scope>> {
  const scopes = await store.view(hash);
  if (scopes === null) throw new RequestError('invalid-checkpoint');
  return new Set(scopes);
}
