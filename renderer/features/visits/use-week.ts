import { useMemo } from 'react';
import type { Visit } from '../../../shared/records/visit.ts';
import { useRecords } from '../../data/hooks.ts';
import { instantAt } from './zone-time.ts';

const DAY = 86_400_000;

/** Visits of one person that touch the week from `monday`, in order of their beginning; `undefined` while reading. */
export function useWeek(monday: string, who: string): Visit[] | undefined {
  // Days of margin: sites lie in other zones, and a stay over several days began before.
  const from = instantAt(monday, '00:00', 'UTC') - 8 * DAY;
  const visits = useRecords('visits', {
    selector: { startsAt: { $gte: from, $lt: from + 16 * DAY }, engineer: who },
    sort: [{ startsAt: 'asc' }],
  });
  return useMemo(() => visits?.filter(({ status }) => status !== 'cancelled'), [visits]);
}
