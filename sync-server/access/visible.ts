import { maySee, type Grant } from '../../shared/access/grant.ts';
import type { Scope } from '../../shared/access/scopes.ts';

/** Would a holder of these scopes see a record with those? For views of the past, of which only scopes are left. */
export function isVisible(held: ReadonlySet<Scope>, scopes: readonly Scope[]): boolean {
  const grant: Grant = { personId: '', roles: [], partner: null, scopes: held };
  return maySee(grant, scopes);
}
