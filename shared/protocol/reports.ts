import { z } from 'zod';
import { prioritySchema } from '../records/ticket.ts';
import { targetKindSchema } from '../sla/contract.ts';

/** `2026-11`. */
export const monthSchema = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/, 'Write a month as 2026-11.');

/** How many targets of one kind and priority were kept in a month, broken in it, or undecided at its end. */
export const targetCountSchema = z.object({
  kind: targetKindSchema,
  priority: prioritySchema,
  met: z.int(),
  breached: z.int(),
  running: z.int(),
  /** Undecided, and stopped by a pause. */
  paused: z.int(),
});
export type TargetCount = z.infer<typeof targetCountSchema>;

/** A target that was broken in the month, or before and not done when the month began. Instants are UTC ms. */
export const reportBreachSchema = z.object({
  ticket: z.string(),
  number: z.string().nullable(),
  subject: z.string(),
  kind: targetKindSchema,
  priority: prioritySchema,
  dueAt: z.int(),
  /** `null`: not done when the month ended, or not yet. */
  doneAt: z.int().nullable(),
  /** Open time after the due time, up to the deed or the end of the month. */
  secondsLate: z.number(),
  /** Broken in an earlier month and counted there; here are only the hours that came since. */
  isCarried: z.boolean(),
  /** Contract in force when it was due, a policy; `null` for the usual times. */
  contract: z.string().nullable(),
  /** Minor units of `currency`; `null` where the contract asks nothing for it, or where the reader may not know. */
  penalty: z.int().nullable(),
  currency: z.string().nullable(),
});
export type ReportBreach = z.infer<typeof reportBreachSchema>;

/** The penalties of a month by one contract, in minor units. */
export const penaltyTotalSchema = z.object({
  /** Policy of type `contract`. */
  contract: z.string().nullable(),
  currency: z.string(),
  amount: z.int(),
  /** They came to more than the contract allows a month. */
  isCapped: z.boolean(),
});
export type PenaltyTotal = z.infer<typeof penaltyTotalSchema>;

export const accountReportSchema = z.object({
  /** `null`: tickets without an account. */
  account: z.string().nullable(),
  /** The month in the zone of the contract's calendar, UTC ms: from `from` until before `to`. */
  from: z.int(),
  to: z.int(),
  timeZone: z.string(),
  /** The moment that is told of: the end of the month, or now when it is not over. */
  asOf: z.int(),
  /** Contract at that moment; `null` for the usual times. */
  contract: z.string().nullable(),
  /** A contract or calendar cannot be used, or is not here: sentences that say which and why. */
  problems: z.array(z.string()),
  tickets: z.object({
    opened: z.int(),
    ended: z.int(),
    /** Not ended at `asOf`. */
    open: z.int(),
  }),
  targets: z.array(targetCountSchema),
  breaches: z.array(reportBreachSchema),
  /** `null`: the reader may not know what the account costs. */
  penalties: z.array(penaltyTotalSchema).nullable(),
});
export type AccountReport = z.infer<typeof accountReportSchema>;

/** GET /api/reports/sla?month=2026-11&account=…: how the promises of a month were kept, account by account. */
export const slaReportQuerySchema = z.object({
  month: monthSchema,
  /** One account; without it all that the caller may see. */
  account: z.uuid().optional(),
});
export const slaReportAnswerSchema = z.object({
  serverTime: z.int(),
  month: monthSchema,
  accounts: z.array(accountReportSchema),
});
export type SlaReportAnswer = z.infer<typeof slaReportAnswerSchema>;

const instantText = z
  .string()
  .regex(/^\d{1,15}$/, 'Write a time as UTC milliseconds.')
  .transform(Number);

/** GET /api/reports/warnings?from=…&to=…: which warnings fall into a span, and whom they concern. */
export const warningsQuerySchema = z.object({
  /** UTC ms; the last three days and the next one where they are missing. */
  from: instantText.optional(),
  to: instantText.optional(),
});
export const dueWarningSchema = z.object({
  person: z.string(),
  ticket: z.string(),
  number: z.string().nullable(),
  subject: z.string(),
  account: z.string().nullable(),
  kind: targetKindSchema,
  type: z.enum(['warning', 'breach']),
  /** Names it within its target. */
  threshold: z.string(),
  /** When it falls due if things go on as they do, UTC ms. */
  at: z.int(),
  dueAt: z.int(),
  /** A device of the person has noticed it. */
  isTold: z.boolean(),
});
export type DueWarning = z.infer<typeof dueWarningSchema>;
export const warningsAnswerSchema = z.object({
  serverTime: z.int(),
  from: z.int(),
  to: z.int(),
  /** The earliest first. */
  warnings: z.array(dueWarningSchema),
  /** There are more; ask for a shorter span. */
  hasMore: z.boolean(),
});
export type WarningsAnswer = z.infer<typeof warningsAnswerSchema>;
