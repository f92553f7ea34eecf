import { z } from 'zod';
import { id, idSet, instant, line, longText, optional, recordBase, source, timeZone } from './fields.ts';

export const visitStatusSchema = z.enum(['planned', 'on-the-way', 'on-site', 'done', 'signed', 'cancelled']);
export type VisitStatus = z.infer<typeof visitStatusSchema>;

/** A planned stay at a customer's site. */
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
  source,
});
export type Visit = z.infer<typeof visitSchema>;
