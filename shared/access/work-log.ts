import { hasRole, type Grant } from './grant.ts';

/** May the holder of the grant correct or withdraw a line of that person's work? Everybody their own, leads all. */
export function mayCorrectWork(grant: Grant, person: string | null): boolean {
  return person === grant.personId || (grant.partner === null && hasRole(grant, 'lead', 'admin'));
}
