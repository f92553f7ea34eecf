import { usePerson, useRecords } from '../../data/hooks.ts';
import { useNow } from '../../ui/now.tsx';
import { localDay } from './select/days.ts';

const DAY = 24 * 3_600_000;

/** Visits of this person (or of their partner company) from yesterday on; `undefined` while reading. */
export function useMyVisits() {
  const { id, partner } = usePerson();
  const { start } = localDay(useNow());
  const visits = useRecords('visits', {
    selector: { startsAt: { $gt: start - DAY } },
    sort: [{ startsAt: 'asc' }],
  });
  return visits?.filter(
    (visit) => visit.engineer === id || (partner !== null && partner !== '' && visit.partner === partner),
  );
}
