import { useMemo } from 'react';
import { useAll, usePerson } from '../../../data/hooks.ts';
import { dayBounds } from './filter-rows.ts';
import { localDay } from './group-rows.ts';
import { useNow } from '../../../ui/now.tsx';
import type { Viewer } from './views.ts';

/** Who looks at the list, for the views that depend on it. */
export function useViewer(): Viewer {
  const person = usePerson();
  const accounts = useAll('accounts');
  const now = useNow();
  const advisedAccounts = useMemo(
    () => new Set([...accounts.values()].filter(({ advisor }) => advisor === person.id).map(({ id }) => id)),
    [accounts, person.id],
  );
  const teams = useMemo(() => new Set(person.teams), [person.teams]);
  const endOfDay = dayBounds(localDay(now)).end;
  return useMemo(
    () => ({ personId: person.id, teams, advisedAccounts, now, endOfDay }),
    [person.id, teams, advisedAccounts, now, endOfDay],
  );
}
