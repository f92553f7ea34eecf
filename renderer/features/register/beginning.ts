import type { ListQuery } from './use-list-query.ts';

/** Parameters of the address that begin a new record beside the list. */
export const beginningKeys = ['new', 'ticket'] as const;

/** What a new record begins with. */
export interface Beginning {
  account: string | null;
  ticket: string | null;
}

/** The new record that the address begins (`?new=1`, also with `ticket` or `account`); `null` where it begins none. */
export function beginningIn(query: ListQuery, openId: string | undefined): Beginning | null {
  if (openId !== undefined || (query.get('new') === '' && query.get('ticket') === '')) return null;
  return { account: query.get('account') || null, ticket: query.get('ticket') || null };
}
