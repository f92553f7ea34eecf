import { grantOf, type Grant } from '../../../shared/access/grant.ts';
import type { Account } from '../../../shared/records/account.ts';
import type { Person } from '../../../shared/records/person.ts';
import type { HeaderOf } from '../headers/header-of.ts';
import { derived } from '../live/derived.ts';
import type { TableState } from '../live/table-state.ts';
import type { Readable } from '../replica-context.ts';
import type { Tables } from './open-tables.ts';

/** What the person may do, from the directory, the advised accounts and, for a partner, the tickets handed over. */
export function grantOfReplica(signedIn: Readable<Person>, tables: Tables): Readable<Grant> {
  const people = tables.get('people') as unknown as Readable<TableState<Person>>;
  const accounts = tables.get('accounts') as unknown as Readable<TableState<Account>>;
  const tickets = tables.get('tickets') as unknown as Readable<TableState<HeaderOf<'tickets'>>>;
  const isPartner = signedIn.get().roles.includes('partner');
  const inputs: Readable<unknown>[] = [signedIn, people, accounts, ...(isPartner ? [tickets] : [])];
  return derived(inputs, () => {
    const person = people.get().byId.get(signedIn.get().id) ?? signedIn.get();
    const advised = accounts.get().rows.filter((account) => account.advisor === person.id);
    const handed = isPartner ? tickets.get().rows.filter((ticket) => ticket.partner === person.partner) : [];
    return grantOf(
      person,
      advised.map((account) => account.id),
      handed.map((ticket) => ticket.id),
    );
  });
}
