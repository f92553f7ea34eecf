import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStandings } from '../../../data/clocks/use-standing.ts';
import { useAll, useHeaders } from '../../../data/hooks.ts';
import { useBehindDrawing } from '../../../ui/use-behind-drawing.ts';
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
  const standingOf = useStandings();
  const rows = useMemo(() => build(headers, standingOf), [build, headers, standingOf]);
  useWarmTexts(rows);
  const accountRanks = useRanks(accounts);
  const personRanks = useRanks(people);
  return useMemo(
    () => ({ rows, complete, accountRanks, personRanks }),
    [rows, complete, accountRanks, personRanks],
  );
}

/** Rows whose texts are folded in one go; some 2 ms. */
const AT_ONCE = 500;

/** Makes the texts of rows ready in idle moments, so that the first letter of a search costs no more than the second. */
function useWarmTexts(rows: readonly TicketRow[]): void {
  useEffect(() => {
    let next = 0;
    let handle = 0;
    const warm = (): void => {
      for (const row of rows.slice(next, next + AT_ONCE)) row.text();
      next += AT_ONCE;
      if (next < rows.length) handle = requestIdleCallback(warm);
    };
    handle = requestIdleCallback(warm);
    return () => cancelIdleCallback(handle);
  }, [rows]);
}

type Named = ReadonlyMap<string, { id: string; name: string }>;
const nobody: Named = new Map();

/** Places in alphabetical order; behind the first drawing of the rows, which seldom stand in it. */
function useRanks(all: Named): ReadonlyMap<string, number> {
  const { i18n } = useTranslation();
  const named = useBehindDrawing(all, nobody);
  return useMemo(() => rankNames(named.values(), i18n.language), [named, i18n.language]);
}
