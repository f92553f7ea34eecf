import type { Visit } from '../../../shared/records/visit.ts';
import { usePerson, useRecords } from '../../data/hooks.ts';
import { useNow } from '../../ui/now.tsx';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The visit that the person is on, if it has this ticket: work on the ticket then belongs to the visit too. */
export function useVisitAtWork(ticket: string | null): Visit | null {
  const person = usePerson();
  const hour = Math.floor(useNow() / HOUR) * HOUR;
  const visits = useRecords('visits', {
    selector: {
      engineer: person.id,
      startsAt: { $gt: hour - DAY, $lt: hour + DAY },
      status: { $in: ['on-the-way', 'on-site'] },
    },
    sort: [{ startsAt: 'asc' }],
  });
  if (ticket === null) return null;
  return visits?.find((visit) => visit.tickets.includes(ticket)) ?? null;
}
