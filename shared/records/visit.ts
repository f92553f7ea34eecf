import { z } from 'zod';
import { id, idSet, instant, line, longText, optional, recordBase, source, timeZone } from './fields.ts';

export const visitStatusSchema = z.enum(['planned', 'on-the-way', 'on-site', 'done', 'signed', 'cancelled']);
export type VisitStatus = z.infer<typeof visitStatusSchema>;

/** Going there, or connecting from afar at a time that was agreed. */
export const visitModeSchema = z.enum(['on-site', 'remote']);
export type VisitMode = z.infer<typeof visitModeSchema>;

/** What speaks for going there or for connecting from afar. */
export const modeReasonSchema = z.enum([
  'hands-needed',
  'no-remote-access',
  'several-matters',
  'customer-wish',
  'remote-tried',
  'remote-suffices',
  'due-sooner',
  'way-too-long',
]);
export type ModeReason = z.infer<typeof modeReasonSchema>;

/** Where and whom, as it was when the visit was given to a partner, who sees nothing else of the account. */
export const visitPlaceSchema = z.object({
  account: line,
  site: line.default(''),
  address: z.string().max(2_000).default(''),
  /** How to get in. */
  access: z.string().max(10_000).default(''),
  contact: line.default(''),
  phone: optional(line),
  email: optional(line),
});
export type VisitPlace = z.infer<typeof visitPlaceSchema>;

/** A planned stay at a customer's site, or a session from afar that takes its place. */
export const visitSchema = z.object({
  ...recordBase,
  purpose: line.min(1),
  account: id,
  site: optional(id),
  contact: optional(id),
  engineer: optional(id),
  partner: optional(line),
  tickets: idSet,
  startsAt: instant,
  endsAt: instant,
  /** Zone in which the two times are meant. */
  timeZone: timeZone.default('Europe/Warsaw'),
  status: visitStatusSchema.default('planned').meta({ merge: 'status' }),
  arrivedAt: optional(instant),
  leftAt: optional(instant),
  /** Article of type `checklist-template`. */
  checklist: optional(id),
  notes: longText,
  mode: visitModeSchema.default('on-site'),
  modeReasons: z.array(modeReasonSchema).max(20).default([]).meta({ merge: 'set' }),
  /** Why so, in words of one's own. */
  modeNote: line.default(''),
  /** Only while a partner does the visit (decision 026). */
  place: optional(visitPlaceSchema),
  source,
});
export type Visit = z.infer<typeof visitSchema>;
