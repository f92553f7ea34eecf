import { z } from 'zod';
import { id, instant, line, longText, optional, recordBase, source } from './fields.ts';

/** promise: to a customer; step: passed to another department or partner; action: an advisor's own. */
export const commitmentTypeSchema = z.enum(['promise', 'step', 'action']);
export type CommitmentType = z.infer<typeof commitmentTypeSchema>;

export const commitmentStateSchema = z.enum(['open', 'done', 'broken', 'withdrawn']);
export type CommitmentState = z.infer<typeof commitmentStateSchema>;

/** Somebody owes something by a time. */
export const commitmentSchema = z.object({
  ...recordBase,
  type: commitmentTypeSchema,
  what: line.min(1),
  /** The person who owes it. */
  owner: optional(id),
  /** The team or partner that owes it where no person does. */
  ownerTeam: optional(line),
  /** To whom, in words: a contact, a department. */
  to: optional(line),
  account: optional(id),
  ticket: optional(id),
  visit: optional(id),
  /** Equipment of ours that is to come back. */
  asset: optional(id),
  madeAt: instant,
  dueAt: instant,
  state: commitmentStateSchema.default('open'),
  doneAt: optional(instant),
  result: longText,
  source,
});
export type Commitment = z.infer<typeof commitmentSchema>;
