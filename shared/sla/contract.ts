import { z } from 'zod';
import { id, optional } from '../records/fields.ts';
import {
  prioritySchema,
  ticketTypeSchema,
  waitingForSchema,
  type Priority,
  type TicketType,
} from '../records/ticket.ts';

export const targetKindSchema = z.enum(['first-response', 'next-update', 'resolution']);
export type TargetKind = z.infer<typeof targetKindSchema>;

/** How long: open time, or working days until the same time of the day or until closing. */
export const budgetSchema = z.union([
  z.strictObject({ minutes: z.int().min(1) }),
  z.strictObject({
    workdays: z.int().min(1).max(1_000),
    until: z.enum(['time', 'closing']).default('closing'),
  }),
]);
export type Budget = z.infer<typeof budgetSchema>;

export const targetSchema = z.object({
  kind: targetKindSchema,
  /** Priorities and types that it is for; all of them where none is named. */
  priorities: z.array(prioritySchema).default([]),
  ticketTypes: z.array(ticketTypeSchema).default([]),
  budget: budgetSchema,
  /** When a budget is due that ends exactly at closing time (docs/sla.md). */
  boundary: z.enum(['end', 'next_opening']).default('end'),
});
export type Target = z.infer<typeof targetSchema>;

/** Who is told of a warning: the assignee, the team of the ticket, the account's advisor, the leads. */
export const warnedSchema = z.enum(['owner', 'team', 'advisor', 'lead']);
export type Warned = z.infer<typeof warnedSchema>;

/** How much of the budget is used (over 100: so much past the due time), or how long before the due time. */
export const warningMomentSchema = z.union([
  z.strictObject({ percent: z.int().min(1).max(500) }),
  z.strictObject({ before: z.int().min(0).max(100_000), time: z.enum(['wall', 'business']) }),
]);
export type WarningMoment = z.infer<typeof warningMomentSchema>;

export const warningRuleSchema = z.object({
  /** Targets that it is for; all of them where none is named. */
  kinds: z.array(targetKindSchema).default([]),
  at: warningMomentSchema,
  to: z.array(warnedSchema).min(1),
});
export type WarningRule = z.infer<typeof warningRuleSchema>;

/** What holds where a contract says nothing of warnings; an empty list says that there are none. */
export const usualWarnings: readonly WarningRule[] = [
  { kinds: [], at: { percent: 75 }, to: ['owner'] },
  { kinds: [], at: { percent: 90 }, to: ['owner', 'team'] },
  { kinds: [], at: { percent: 100 }, to: ['owner', 'team', 'advisor', 'lead'] },
];

/** Minor units (grosz, cent) of the contract's currency. */
const sum = z.int().min(0).max(1_000_000_000_000);
const percent = z.number().min(0).max(100);

/** What a broken target costs us: the three parts together, up to the cap. */
export const penaltySchema = z.object({
  /** Targets and priorities that it is for; all of them where none is named. */
  kinds: z.array(targetKindSchema).default([]),
  priorities: z.array(prioritySchema).default([]),
  perBreach: sum.default(0),
  /** For every hour of open time that was begun after the due time. */
  perHourLate: sum.default(0),
  /** Of the monthly fee. */
  percentOfFee: percent.default(0),
  /** The most that one breach costs. */
  cap: optional(sum),
});
export type Penalty = z.infer<typeof penaltySchema>;

/** What was agreed with a customer, from the beginning of a version on (contract-data.ts). */
export const contractSchema = z.object({
  /** Policy of type `calendar`. */
  calendar: id,
  targets: z.array(targetSchema).default([]),
  /** Waiting for these stops the clock of all targets but the first response. */
  pausedBy: z.array(waitingForSchema).default(['customer', 'evidence']),
  warnings: z.array(warningRuleSchema).default(() => [...usualWarnings]),
  penalties: z.array(penaltySchema).default([]),
  /** The most that all penalties of a month cost, in percent of the monthly fee; null for no limit. */
  monthlyCapPercent: optional(percent),
  monthlyFee: optional(sum),
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
});
export type Contract = z.infer<typeof contractSchema>;

/**
 * The target of a kind that holds for a ticket, or undefined. Of several, the one that names both priority and type goes
 * before one that names the priority, that before one that names the type; of equals, the first.
 */
export function targetFor(
  { targets }: Pick<Contract, 'targets'>,
  kind: TargetKind,
  priority: Priority,
  type: TicketType,
): Target | undefined {
  let best: Target | undefined;
  let bestRank = -1;
  for (const target of targets) {
    if (target.kind !== kind) continue;
    const { priorities, ticketTypes } = target;
    if (priorities.length > 0 && !priorities.includes(priority)) continue;
    if (ticketTypes.length > 0 && !ticketTypes.includes(type)) continue;
    const rank = (priorities.length > 0 ? 2 : 0) + (ticketTypes.length > 0 ? 1 : 0);
    if (rank > bestRank) [best, bestRank] = [target, rank];
  }
  return best;
}
