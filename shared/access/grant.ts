import type { Person, Role } from '../records/person.ts';
import type { Scope } from './scopes.ts';

/** What one signed-in person may see. `account:*` and `finance:*` stand for every account. */
export interface Grant {
  readonly personId: string;
  readonly roles: readonly Role[];
  /** Service partner the person works for; `null` for staff. */
  readonly partner: string | null;
  readonly scopes: ReadonlySet<Scope>;
}

/**
 * Derive what a person may see.
 * @param advisedAccounts accounts whose `advisor` this person is (their finance scope goes to the advisor)
 * @param partnerTickets tickets handed to the person's partner (only these are open to a partner)
 */
export function grantOf(
  person: Person,
  advisedAccounts: Iterable<string> = [],
  partnerTickets: Iterable<string> = [],
): Grant {
  const partner = person.roles.includes('partner') ? (person.partner ?? '') : null;
  const scopes =
    partner === null ? staffScopes(person, advisedAccounts) : partnerScopes(person, partnerTickets);
  return { personId: person.id, roles: person.roles, partner, scopes: new Set(person.active ? scopes : []) };
}

function* staffScopes(person: Person, advisedAccounts: Iterable<string>): Generator<Scope> {
  yield 'everyone';
  yield 'staff';
  yield `person:${person.id}`;
  if (person.accounts === null) yield 'account:*';
  else for (const account of person.accounts) yield `account:${account}`;
  if (hasRole(person, 'lead', 'admin')) yield 'finance:*';
  for (const account of advisedAccounts) {
    yield `account:${account}`;
    yield `finance:${account}`;
  }
}

function* partnerScopes(person: Person, tickets: Iterable<string>): Generator<Scope> {
  yield 'everyone';
  yield `person:${person.id}`;
  for (const ticket of tickets) yield `ticket:${ticket}`;
}

/** Does the person have at least one of the roles? */
export function hasRole(person: { roles: readonly Role[] }, ...roles: Role[]): boolean {
  return roles.some((role) => person.roles.includes(role));
}

/** May the holder of the grant see a record with these scopes? */
export function maySee(grant: Grant, scopes: readonly Scope[]): boolean {
  return scopes.some((scope) => {
    const family = scope.slice(0, scope.indexOf(':') + 1);
    return grant.scopes.has(scope) || (family !== '' && grant.scopes.has(`${family}*`));
  });
}
