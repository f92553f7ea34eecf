import type { Visit } from '../../../../shared/records/visit.ts';
import { dayAfter, dayIn } from './days.ts';

export interface VisitDays {
  today: Visit[];
  tomorrow: Visit[];
  /** The first one after tomorrow. */
  later: Visit | null;
}

/** Visits by the calendar day of the site, in order of their beginning. Cancelled ones are left out. */
export function visitDays(visits: readonly Visit[], now: number): VisitDays {
  const days: VisitDays = { today: [], tomorrow: [], later: null };
  const sorted = visits.filter((visit) => visit.status !== 'cancelled');
  for (const visit of sorted.sort((a, b) => a.startsAt - b.startsAt)) {
    const today = dayIn(visit.timeZone, now);
    const day = dayIn(visit.timeZone, visit.startsAt);
    // A visit that began yesterday and still goes on is part of today.
    if (day === today || (visit.startsAt <= now && isUnderWay(visit, now))) days.today.push(visit);
    else if (day === dayAfter(today)) days.tomorrow.push(visit);
    else if (day > today) days.later ??= visit;
  }
  return days;
}

function isUnderWay(visit: Visit, now: number): boolean {
  return visit.status === 'on-the-way' || visit.status === 'on-site' || visit.endsAt > now;
}

/** Of today's visits, the one to look at: under way, else the next that is still to come. */
export function currentVisit(visits: readonly Visit[], now: number): Visit | null {
  const active = visits.filter((visit) => visit.status !== 'done' && visit.status !== 'signed');
  return (
    active.find((visit) => visit.status !== 'planned') ?? active.find((visit) => visit.endsAt > now) ?? null
  );
}
