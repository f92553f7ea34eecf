import type { Scope } from '../../shared/access/scopes.ts';

/** Families of which somebody may hold all scopes at once (`shared/access/grant.ts`). */
const families = ['account:', 'finance:'];

/** The scopes of a record and the wildcards that cover them, as they stand in the store's scope table. */
export function withWildcards(scopes: readonly Scope[]): Scope[] {
  const wildcards = families.filter((family) => scopes.some((scope) => scope.startsWith(family)));
  return [...scopes, ...wildcards.map((family) => `${family}*`)];
}

/** The fewest scopes that select the same records: `account:*` makes every `account:<id>` superfluous. */
export function withoutCovered(scopes: Iterable<Scope>): Scope[] {
  const all = new Set(scopes);
  const covering = families.filter((family) => all.has(`${family}*`));
  return [...all].filter(
    (scope) => !covering.some((family) => scope.startsWith(family) && scope !== `${family}*`),
  );
}
