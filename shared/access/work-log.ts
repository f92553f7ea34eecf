import { hasRole, type Grant } from './grant.ts';

/** May the holder of the grant correct or withdraw a line of that person's work? Everybody their own, leads all. */
export function mayCorrectWork(grant: Grant, person: string | null): boolean {
  return person === grant.personId || (grant.partner === null && hasRole(grant, 'lead', 'admin'));
}

/** May the holder of the grant read the day sheet of that person? Everybody their own; leads and advisors those of others. */
export function mayReadDaySheet(grant: Grant, person: string): boolean {
  return person === grant.personId || mayReadDaySheets(grant);
}

/** May the holder of the grant read the day sheets of others? */
export function mayReadDaySheets(grant: Grant): boolean {
  return grant.partner === null && hasRole(grant, 'lead', 'admin', 'advisor');
}

/**
 * Does the grant reach all that a person may have written down? If not, what looks like a gap of their day may be work
 * for somebody else's account.
 */
export function seesWholeDay(grant: Grant, person: string): boolean {
  return person === grant.personId || grant.scopes.has('account:*');
}
