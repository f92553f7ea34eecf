import { z } from 'zod';
import { id } from '../records/fields.ts';
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

/** What `data` of a policy of type `contract` holds for the clock. */
export const contractSchema = z.object({
  /** Policy of type `calendar`. */
  calendar: id,
  targets: z.array(targetSchema).default([]),
  /** Waiting for these stops the clock of all targets but the first response. */
  pausedBy: z.array(waitingForSchema).default(['customer', 'evidence']),
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
