import type { Site } from '../records/account.ts';
import type { ModeReason, VisitMode } from '../records/visit.ts';
import type { TargetClock } from '../sla/target-clock.ts';

/** Which reasons speak for which way. */
export const reasonsFor: Record<VisitMode, readonly ModeReason[]> = {
  'on-site': ['hands-needed', 'no-remote-access', 'remote-tried', 'several-matters', 'customer-wish'],
  remote: ['remote-suffices', 'due-sooner', 'way-too-long', 'customer-wish'],
};

/** Reasons that are left when the way is changed: those that speak for the other way are dropped. */
export function reasonsThatHold(mode: VisitMode, reasons: readonly ModeReason[]): ModeReason[] {
  return reasons.filter((reason) => reasonsFor[mode].includes(reason));
}

/** What is known of the way to a site, there and back. */
export interface Journey {
  kilometres: number | null;
  minutes: number | null;
  /** Minor units. */
  cost: number | null;
  currency: string | null;
}

/** The way there and back; `null` where nothing of it is known. A cost without its currency says nothing. */
export function journeyTo(site: Site | undefined): Journey | null {
  if (site === undefined) return null;
  const currency = site.visitCurrency ?? null;
  const cost = currency === null ? null : (site.visitCost ?? null);
  const journey = { kilometres: twice(site.kilometres), minutes: twice(site.travelMinutes), cost, currency };
  const isKnown = journey.kilometres !== null || journey.minutes !== null || cost !== null;
  return isKnown ? journey : null;
}

function twice(one: number | null | undefined): number | null {
  return one === null || one === undefined ? null : 2 * one;
}

/** Targets of a ticket that still run, with whether a visit that begins then (UTC ms) would come too late for them. */
export function targetsBefore(
  targets: readonly TargetClock[],
  startsAt: number | null,
): { kind: TargetClock['kind']; dueAt: number; isBefore: boolean }[] {
  return targets.flatMap(({ kind, dueAt, progress }) =>
    dueAt === null || progress.state === 'done'
      ? []
      : [{ kind, dueAt, isBefore: startsAt !== null && dueAt < startsAt }],
  );
}
