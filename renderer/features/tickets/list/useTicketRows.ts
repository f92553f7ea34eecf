import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAll, useHeaders } from '../../../data/hooks.ts';
import { rankNames } from './sort-rows.ts';
import { createRowBuilder, type TicketRow } from './ticket-row.ts';

export interface TicketRows {
  rows: readonly TicketRow[];
  /** Have all tickets arrived? False while the replica still fills. */
  complete: boolean;
  /** Place of accounts and people in alphabetical order, by id. */
  accountRanks: ReadonlyMap<string, number>;
  personRanks: ReadonlyMap<string, number>;
}

/** All tickets of the replica as rows ready for filtering; live. */
export function useTicketRows(): TicketRows {
  const { i18n } = useTranslation();
  const { rows: headers, complete } = useHeaders('tickets');
  const accounts = useAll('accounts');
  const people = useAll('people');
  const build = useMemo(
    () =>
      createRowBuilder({
        account: (id) => accounts.get(id)?.name,
        person: (id) => people.get(id)?.name,
      }),
    [accounts, people],
  );
  const rows = useMemo(() => build(headers), [build, headers]);
  const accountRanks = useMemo(() => rankNames(accounts.values(), i18n.language), [accounts, i18n.language]);
  const personRanks = useMemo(() => rankNames(people.values(), i18n.language), [people, i18n.language]);
  return useMemo(
    () => ({ rows, complete, accountRanks, personRanks }),
    [rows, complete, accountRanks, personRanks],
  );
}
