import type { Visit } from '../../../shared/records/visit.ts';
import { addDays, wallClock, weekStart } from './zone-time.ts';

type DayFields = Pick<Visit, 'id' | 'startsAt' | 'endsAt' | 'timeZone'>;

/** Visits of one calendar day, in order of their start. */
export interface VisitDay<T> {
  readonly day: string;
  readonly visits: readonly T[];
}

/** The calendar day on which a visit starts, where it takes place. */
export function dayOf(visit: DayFields): string {
  return wallClock(visit.startsAt, visit.timeZone).day;
}

/**
 * Group visits by the day on which they start at their site: a visit at 00:30 in Tokyo stands under the day that
 * its contact would name, wherever the reader is. Days ascend, visits within a day by instant.
 */
export function visitDays<T extends DayFields>(visits: Iterable<T>): VisitDay<T>[] {
  const days = new Map<string, T[]>();
  for (const visit of visits) {
    const day = dayOf(visit);
    const list = days.get(day);
    if (list === undefined) days.set(day, [visit]);
    else list.push(visit);
  }
  return [...days]
    .map(([day, list]) => ({ day, visits: list.sort((a, b) => a.startsAt - b.startsAt) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The seven days of the week that begins at `monday`, empty days included: a free day is worth seeing. */
export function weekOf<T extends DayFields>(visits: Iterable<T>, monday: string): VisitDay<T>[] {
  const byDay = new Map(visitDays(visits).map((one) => [one.day, one]));
  return Array.from({ length: 7 }, (_, index) => {
    const day = addDays(monday, index);
    return byDay.get(day) ?? { day, visits: [] };
  });
}

/** Monday of the week in which a visit starts. */
export function weekOfVisit(visit: DayFields): string {
  return weekStart(dayOf(visit));
}
