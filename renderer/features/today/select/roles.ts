import type { Role } from '../../../../shared/records/person.ts';

/** Roles from the most bound to the hour to the least: the first one's day opens first. */
const order: readonly Role[] = ['engineer', 'partner', 'agent', 'advisor', 'lead', 'admin'];

/** The days that somebody with these roles can look at. An administrator's holds what a lead's does. */
export function rolesOf(roles: readonly Role[]): Role[] {
  const own = order.filter((role) => roles.includes(role));
  return own.includes('admin') ? own.filter((role) => role !== 'lead') : own;
}
