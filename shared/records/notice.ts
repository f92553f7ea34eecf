import { z } from 'zod';
import { targetKindSchema } from '../sla/contract.ts';
import { id, instant, line, optional, recordBase } from './fields.ts';

/** assigned: a colleague gave the ticket to the person; warning: before a due time; breach: after it. */
export const noticeTypeSchema = z.enum(['assigned', 'warning', 'breach', 'other']);
export type NoticeType = z.infer<typeof noticeTypeSchema>;

/**
 * One person is told one thing about one ticket, once. Its id follows from what it tells (shared/notices/notice-id.ts), so
 * that all devices of the person mean the same record. Its times only grow, so that they never conflict.
 */
export const noticeSchema = z.object({
  ...recordBase,
  /** Who is told. Nobody else sees it. */
  person: id,
  type: noticeTypeSchema,
  ticket: id,
  account: optional(id),
  target: optional(targetKindSchema),
  /** When the target began to be owed: a next update is owed anew after each. */
  startedAt: optional(instant),
  /** Which warning of the contract, as a word (shared/sla/warnings.ts). */
  threshold: optional(line),
  /** Due time when it was noticed. */
  dueAt: optional(instant),
  firedAt: instant,
  /** Replica that noticed it first: the one that says it. */
  firedOn: z.string().max(100).default(''),
  /** When a device last said it, by a notification or a message. */
  saidAt: optional(instant).meta({ merge: 'max' }),
  readAt: optional(instant).meta({ merge: 'max' }),
  /** Until then it is put aside; then it is unread again, unless it was read at or after that time. */
  snoozedUntil: optional(instant).meta({ merge: 'max' }),
});
export type Notice = z.infer<typeof noticeSchema>;
