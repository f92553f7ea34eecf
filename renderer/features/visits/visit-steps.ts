import type { Visit, VisitStatus } from '../../../shared/records/visit.ts';

/** Steps of a visit in order, as the step bar shows them. */
export const visitSteps = [
  'planned',
  'on-the-way',
  'on-site',
  'done',
] as const satisfies readonly VisitStatus[];
export type VisitStep = (typeof visitSteps)[number];

/** What the engineer does next; `null` when the visit is over. */
export function nextStep(status: VisitStatus): VisitStep | null {
  switch (status) {
    case 'planned':
      return 'on-the-way';
    case 'on-the-way':
      return 'on-site';
    case 'on-site':
      return 'done';
    case 'done':
    case 'signed':
    case 'cancelled':
      return null;
    default:
      return status satisfies never;
  }
}

/** How a step stands: behind, the present one, or still to come. A done or signed visit has all steps behind it. */
export function stepState(step: VisitStep, status: VisitStatus): 'past' | 'now' | 'ahead' {
  if (status === 'signed' || status === 'done') return 'past';
  if (status === 'cancelled') return 'ahead';
  const difference = visitSteps.indexOf(step) - visitSteps.indexOf(status);
  return difference < 0 ? 'past' : difference === 0 ? 'now' : 'ahead';
}

/** Minutes on site; up to `now` (UTC ms) while the engineer is there, `null` before the arrival. */
export function minutesOnSite(visit: Pick<Visit, 'arrivedAt' | 'leftAt'>, now: number): number | null {
  if (visit.arrivedAt === null) return null;
  return Math.max(0, Math.round(((visit.leftAt ?? now) - visit.arrivedAt) / 60_000));
}

/** Can the visit still be called off or moved? */
export function isChangeable(status: VisitStatus): boolean {
  return status === 'planned' || status === 'on-the-way';
}
