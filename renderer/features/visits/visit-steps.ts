import type { Visit, VisitMode, VisitStatus } from '../../../shared/records/visit.ts';

/** Steps of a visit in order, as the step bar shows them. */
export const visitSteps = [
  'planned',
  'on-the-way',
  'on-site',
  'done',
] as const satisfies readonly VisitStatus[];
export type VisitStep = (typeof visitSteps)[number];

/** The steps of a visit: nobody is on the way to a session from afar. */
export function stepsOf(mode: VisitMode | undefined): readonly VisitStep[] {
  return mode === 'remote' ? visitSteps.filter((step) => step !== 'on-the-way') : visitSteps;
}

/** What the engineer does next; `null` when the visit is over. */
export function nextStep(status: VisitStatus, mode?: VisitMode): VisitStep | null {
  switch (status) {
    case 'planned':
      return mode === 'remote' ? 'on-site' : 'on-the-way';
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

/** Clicks so close to each other are one: a double click takes at most so long, in ms. */
const DOUBLE_CLICK_MS = 600;

/**
 * Is a click no new wish? It follows at once on the last one, or the screen still shows the status from which the last one
 * led on.
 * @param last the click that was heard before, and when (ms of the page's clock); `from` is the status that stood there, or
 * null once another one stands there
 */
export function isSameClick(
  last: { from: VisitStatus | null; at: number } | null,
  status: VisitStatus,
  at: number,
): boolean {
  return last !== null && (last.from === status || at - last.at < DOUBLE_CLICK_MS);
}
