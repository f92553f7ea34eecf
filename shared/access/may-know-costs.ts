import { maySee, type Grant } from './grant.ts';

/** May somebody know what an account earns and costs? Of tickets without an account (`null`), only who may know it of all. */
export function mayKnowCosts(grant: Grant, account: string | null): boolean {
  return maySee(grant, [`finance:${account ?? '*'}`]);
}
