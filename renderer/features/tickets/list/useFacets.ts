import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAll } from '../../../data/hooks.ts';
import { useBehindDrawing } from '../../../ui/use-behind-drawing.ts';
import type { TicketRow } from './ticket-row.ts';

export interface Choice {
  value: string;
  label: string;
}

/** Values that a field may have, by name. */
export interface Facets {
  account: Choice[];
  assignee: Choice[];
  team: Choice[];
  category: Choice[];
  tag: Choice[];
}

const noRows: readonly TicketRow[] = [];
const nobody: ReturnType<typeof useAll<'people'>> = new Map();

/**
 * Values that occur in the tickets, and names from the directory, for filters and fields. Sorted behind the drawing of
 * what they were found in: a list should not wait for the choices of its filters.
 */
export function useFacets(allRows: readonly TicketRow[]): Facets {
  const { i18n } = useTranslation();
  const accounts = useAll('accounts');
  const policies = useAll('policies');
  const people = useBehindDrawing(useAll('people'), nobody);
  const rows = useBehindDrawing(allRows, noRows);
  return useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language, { numeric: true });
    const named = (records: Iterable<{ id: string; name: string }>): Choice[] =>
      [...records]
        .map(({ id, name }) => ({ value: id, label: name }))
        .toSorted((a, b) => compare(a.label, b.label));
    const words = (found: Set<string>): Choice[] =>
      [...found].toSorted(compare).map((word) => ({ value: word, label: word }));
    const policyNames = (type: string) =>
      [...policies.values()]
        .filter((policy) => policy.type === type && policy.active)
        .map(({ name }) => name);
    const teams = new Set([
      ...policyNames('team'),
      ...[...people.values()].flatMap((person) => person.teams),
    ]);
    const categories = new Set(policyNames('category'));
    const tags = new Set<string>();
    for (const { ticket } of rows) {
      if (ticket.team !== null) teams.add(ticket.team);
      if (ticket.category !== null) categories.add(ticket.category);
      for (const tag of ticket.tags) tags.add(tag);
    }
    return {
      account: named(accounts.values()),
      assignee: named([...people.values()].filter(({ active }) => active)),
      team: words(teams),
      category: words(categories),
      tag: words(tags),
    };
  }, [i18n.language, accounts, people, policies, rows]);
}
