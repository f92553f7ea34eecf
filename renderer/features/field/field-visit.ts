import type { Visit } from '../../../shared/records/visit.ts';
import { currentVisit } from '../today/select/visits.ts';

/** The visit that somebody in the field means: the one under way or next, else the last of today, else the next that comes. */
export function fieldVisit(
  today: readonly Visit[],
  tomorrow: readonly Visit[],
  later: Visit | null,
  now: number,
): Visit | null {
  return currentVisit(today, now) ?? today.at(-1) ?? tomorrow[0] ?? later;
}
