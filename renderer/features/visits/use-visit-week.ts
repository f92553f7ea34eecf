import { useMemo } from 'react';
import { fold, wordsOf } from '../../../shared/text/words.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useAll, usePerson, useRecords } from '../../data/hooks.ts';
import type { ListQuery } from '../register/use-list-query.ts';
import { weekOf, type VisitDay } from './visit-days.ts';
import { passesVisitFilter, visitScope } from './visit-filter.ts';
import { addDays, instantAt } from './zone-time.ts';

const DAY = 86_400_000;

/** The visits of the week from `monday` that pass the filters of the address, all seven days; and how many in all. */
export function useVisitWeek(query: ListQuery, monday: string): { days: VisitDay<Visit>[]; total: number } {
  const person = usePerson();
  const accounts = useAll('accounts');
  const people = useAll('people');
  // A day of margin on both sides: the week of a site in another zone begins earlier or ends later.
  const from = instantAt(monday, '00:00', 'UTC') - DAY;
  const visits = useRecords('visits', {
    selector: { startsAt: { $gte: from, $lt: from + 9 * DAY } },
    sort: [{ startsAt: 'asc' }],
  });
  const [q, account, engineer] = [query.get('q'), query.get('account'), query.get('engineer')];
  const scope = visitScope(query.get('scope'), person.roles);
  return useMemo(() => {
    const words = wordsOf(q);
    const textOf = (visit: Visit) =>
      fold(
        [visit.purpose, accounts.get(visit.account)?.name, people.get(visit.engineer ?? '')?.name].join(' '),
      );
    const inWeek = weekOf(visits ?? [], monday);
    const filter = { scope, words, account, engineer };
    const days = inWeek.map((day) => ({
      ...day,
      visits: day.visits.filter((visit) => passesVisitFilter(visit, textOf(visit), filter, person.id)),
    }));
    return { days, total: inWeek.reduce((sum, day) => sum + day.visits.length, 0) };
  }, [visits, monday, accounts, people, q, account, engineer, scope, person.id]);
}

/** The Monday in the address when it is a date, else that of the present week. */
export function mondayOf(value: string, present: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return present;
  try {
    return addDays(value, 0);
  } catch {
    return present;
  }
}
