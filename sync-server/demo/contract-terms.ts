import type { Priority, TicketType } from '../../shared/records/ticket.ts';
import type { Budget, Target, TargetKind } from '../../shared/sla/contract.ts';

const hours = (count: number): Budget => ({ minutes: count * 60 });
const workdays = (count: number): Budget => ({ workdays: count, until: 'closing' });

function target(
  kind: TargetKind,
  priority: Priority,
  budget: Budget,
  ticketTypes: TicketType[] = [],
): Target {
  return { kind, priorities: [priority], ticketTypes, budget, boundary: 'end' };
}

/** Targets of one kind for priorities 1, 2, ... */
function byPriority(kind: TargetKind, budgets: readonly Budget[]): Target[] {
  return budgets.map((budget, index) => target(kind, (index + 1) as Priority, budget));
}

const lateResolution = {
  kinds: ['resolution'],
  priorities: [1, 2],
  perBreach: 25_000,
  perHourLate: 5_000,
  cap: 100_000,
};
const lateAnswer = { kinds: ['first-response'], priorities: [1], percentOfFee: 0.5 };

/** Fast, two shifts a day: what customers with night work buy. */
export const goldTerms = {
  targets: [
    ...byPriority('first-response', [hours(0.5), hours(1), hours(4), hours(8)]),
    ...byPriority('next-update', [hours(2), hours(4)]),
    ...byPriority('resolution', [hours(4), hours(8), hours(32), workdays(5)]),
  ],
  pausedBy: ['customer', 'evidence'],
  warnings: [
    { at: { percent: 75 }, to: ['owner'] },
    { kinds: ['resolution'], at: { before: 60, time: 'business' }, to: ['owner', 'team'] },
    { at: { percent: 100 }, to: ['owner', 'advisor', 'lead'] },
  ],
  penalties: [lateResolution, lateAnswer],
  monthlyCapPercent: 15,
  monthlyFee: 1_950_000,
  currency: 'EUR',
};

/** What gold was until the end of last year: the same hours, slower for moderate tickets. */
export const goldTermsBefore = {
  ...goldTerms,
  targets: [
    ...byPriority('first-response', [hours(1), hours(2), hours(8), hours(16)]),
    ...byPriority('resolution', [hours(4), hours(8), hours(48), workdays(6)]),
  ],
  monthlyFee: 1_800_000,
};

/** Office hours; low priorities count in working days. */
export const standardTerms = {
  targets: [
    ...byPriority('first-response', [hours(1), hours(2), hours(8), workdays(2)]),
    ...byPriority('resolution', [hours(8), hours(16), workdays(4), workdays(8)]),
    target('resolution', 4, workdays(12), ['request']),
  ],
  pausedBy: ['customer', 'evidence', 'change'],
  penalties: [{ kinds: ['resolution'], priorities: [1], perBreach: 20_000, percentOfFee: 1, cap: 60_000 }],
  monthlyCapPercent: 10,
  monthlyFee: 950_000,
  currency: 'EUR',
};

export const germanTerms = { ...standardTerms, pausedBy: ['customer', 'evidence'], monthlyFee: 1_040_000 };
