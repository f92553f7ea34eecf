import type { Scope } from '../../shared/access/scopes.ts';

/** Tickets in a pack: few enough to be fetched again when one leaves, many enough that packs stay few. */
export const PAGE = 500;
/** Fewer than these wait for more to come, unless one of them has waited for a week. */
const ENOUGH = 50;
const WEEK_MS = 7 * 86_400_000;

/** A ticket that is to be archived. */
export interface DueTicket {
  id: string;
  scope: Scope;
  /** UTC ms. */
  restsSince: number;
}

/** A pack as it is now. */
export interface PageState {
  hash: string;
  scope: Scope;
  /** Latest rest in it, UTC ms. */
  to: number;
  /** Tickets that have not left it. */
  kept: readonly string[];
  hasLeft: boolean;
}

/** What one pack shall hold: what it keeps, then what is new in it. */
export interface PlannedCut {
  scope: Scope;
  replaces: string | null;
  kept: readonly string[];
  added: readonly string[];
}

/**
 * Which packs to cut: those that tickets have left, and as many as the due tickets fill, the oldest first. The latest
 * pack of a scope is filled up before a new one is begun; all others stay as they are.
 * @param limit tickets that rest since before this are due; UTC ms
 */
export function planCuts(
  pages: readonly PageState[],
  due: readonly DueTicket[],
  limit: number,
): PlannedCut[] {
  const byScope = Map.groupBy(due, ({ scope }) => scope);
  const pagesByScope = Map.groupBy(pages, ({ scope }) => scope);
  const scopes = new Set([...byScope.keys(), ...pagesByScope.keys()]);
  return [...scopes].flatMap((scope) => {
    return cutsOfScope(scope, pagesByScope.get(scope) ?? [], byScope.get(scope) ?? [], limit);
  });
}

function cutsOfScope(
  scope: Scope,
  pages: readonly PageState[],
  due: readonly DueTicket[],
  limit: number,
): PlannedCut[] {
  const latest = pages.toSorted((a, b) => b.to - a.to)[0];
  const isReady =
    due.length >= ENOUGH || latest?.hasLeft || due.some((one) => one.restsSince < limit - WEEK_MS);
  const ids = isReady ? due.toSorted((a, b) => a.restsSince - b.restsSince).map(({ id }) => id) : [];
  const cuts: PlannedCut[] = [];
  for (const page of pages) {
    const room = page === latest ? Math.max(PAGE - page.kept.length, 0) : 0;
    const added = ids.splice(0, room);
    if (page.hasLeft || added.length > 0) cuts.push({ scope, replaces: page.hash, kept: page.kept, added });
  }
  while (ids.length > 0) cuts.push({ scope, replaces: null, kept: [], added: ids.splice(0, PAGE) });
  return cuts;
}
