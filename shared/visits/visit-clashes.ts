import type { Visit } from '../records/visit.ts';

type Fields = Pick<Visit, 'id' | 'engineer' | 'startsAt' | 'endsAt' | 'status'>;

/** A plan that is looked at: `id` is null while the visit does not exist yet. */
export type PlannedSpan = Pick<Visit, 'engineer' | 'startsAt' | 'endsAt'> & { id: string | null };

/** Another visit of the same person that stands in the way. Minutes are free ones between the two; below 0 they overlap. */
export interface Clash<T> {
  visit: T;
  /** They overlap, or there is less time between them than the way takes. */
  type: 'overlap' | 'tight';
  gapMinutes: number;
}

/**
 * Visits of the same person that overlap a plan, and those so close to it that the way cannot be done in between. Spans
 * that touch do not overlap. Called-off visits stand in nobody's way. In order of their beginning. Pure.
 * @param wayMinutes how long the way takes, one way; `null` where nobody knows: then only overlaps are told
 */
export function clashesOf<T extends Fields>(
  plan: PlannedSpan,
  visits: Iterable<T>,
  wayMinutes: number | null,
): Clash<T>[] {
  if (plan.engineer === null) return [];
  const found: Clash<T>[] = [];
  for (const visit of visits) {
    const isOther = visit.id !== plan.id && visit.engineer === plan.engineer;
    if (!isOther || visit.status === 'cancelled') continue;
    const gap = Math.max(plan.startsAt - visit.endsAt, visit.startsAt - plan.endsAt);
    const gapMinutes = Math.floor(gap / 60_000);
    if (gap < 0) found.push({ visit, type: 'overlap', gapMinutes });
    else if (wayMinutes !== null && gapMinutes < wayMinutes) found.push({ visit, type: 'tight', gapMinutes });
  }
  return found.sort((a, b) => a.visit.startsAt - b.visit.startsAt);
}
