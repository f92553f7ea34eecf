import { useMemo } from 'react';
import type { Account } from '../../../shared/records/account.ts';
import { fold, matchesWords, wordsOf } from '../../../shared/text/words.ts';
import { useAll, useHeaders, usePerson, useRecords } from '../../data/hooks.ts';
import type { ListQuery } from '../register/use-list-query.ts';
import {
  accountOrders,
  nextVisitByAccount,
  noOpenTickets,
  openTicketsByAccount,
  sortAccounts,
  type AccountOrder,
  type AccountRow,
} from './account-figures.ts';

const DAY = 86_400_000;

/** Rows of the accounts list after search, filters and order, and how many accounts there are. */
export function useAccountRows(
  query: ListQuery,
  now: number,
): { rows: AccountRow<Account>[]; total: number } {
  const accounts = useAll('accounts');
  const me = usePerson().id;
  const open = useOpenTickets();
  const visits = useNextVisits(now);
  const [q, advisor, status] = [query.get('q'), query.get('advisor'), query.get('status')];
  const order = orderOf(query.get('sort'));
  return useMemo(() => {
    const words = wordsOf(q);
    const wantedAdvisor = advisor === 'me' ? me : advisor;
    const rows = [...accounts.values()]
      .filter((one) => wantedAdvisor === '' || one.advisor === wantedAdvisor)
      .filter((one) => one.status === (status === '' ? 'active' : status) || status === 'all')
      .filter((one) => words.length === 0 || matchesWords(searchText(one), words))
      .map((account) => ({
        id: account.id,
        account,
        open: open.get(account.id) ?? noOpenTickets,
        nextVisitAt: visits.get(account.id)?.startsAt ?? null,
        nextVisitZone: visits.get(account.id)?.timeZone,
      }));
    return { rows: sortAccounts(rows, order), total: accounts.size };
  }, [accounts, me, open, visits, q, advisor, status, order]);
}

/** Open tickets per account, counted again only when a ticket changed. */
export function useOpenTickets() {
  const { rows } = useHeaders('tickets');
  return useMemo(() => openTicketsByAccount(rows), [rows]);
}

function useNextVisits(now: number) {
  // A day-sized step keeps the query, and with it the live result, the same while minutes pass.
  const since = Math.floor(now / DAY) * DAY - 2 * DAY;
  const visits = useRecords('visits', { selector: { startsAt: { $gte: since } } });
  return useMemo(() => nextVisitByAccount(visits ?? [], now), [visits, now]);
}

/** The order named in the address, by name when it names none. */
export function orderOf(value: string): AccountOrder {
  return accountOrders.find((order) => order === value) ?? 'name';
}

function searchText(account: Account): string {
  const contacts = account.contacts.slice(0, 500).map((contact) => contact.name);
  const sites = account.sites.slice(0, 200).map((site) => `${site.name} ${site.address}`);
  return fold([account.name, account.number ?? '', ...account.tags, ...contacts, ...sites].join(' '));
}
