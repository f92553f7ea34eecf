import { useMemo } from 'react';
import type { Visit } from '../../../shared/records/visit.ts';
import { useNow } from '../../ui/now.tsx';
import { visitDays } from '../today/select/visits.ts';
import { useMyVisits } from '../today/use-my-visits.ts';

/** For which day a suitcase is packed. */
export type SuitcaseDay = 'today' | 'tomorrow';

/** One's own visits of a day that are still to be done, by the calendar of their sites; `undefined` while reading. */
export function useVisitsOfDay(day: SuitcaseDay): readonly Visit[] | undefined {
  const visits = useMyVisits();
  const now = useNow();
  const found = visits === undefined ? undefined : visitDays(visits, now)[day].filter(isAhead);
  // The same list while nothing in it has changed, however often the clock ticks.
  const key = found
    ?.map(({ id, revision, startsAt }) => `${id} ${String(revision)} ${String(startsAt)}`)
    .join();
  // oxlint-disable-next-line react/exhaustive-deps -- the key says it all
  return useMemo(() => found, [key]);
}

function isAhead({ status }: Visit): boolean {
  return status !== 'done' && status !== 'signed';
}
