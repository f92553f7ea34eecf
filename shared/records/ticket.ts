import { z } from 'zod';
import { id, idSet, instant, line, longText, optional, recordBase, source, wordSet } from './fields.ts';

export const ticketTypeSchema = z.enum(['incident', 'request', 'question', 'problem']);
export type TicketType = z.infer<typeof ticketTypeSchema>;

export const ticketStatusSchema = z.enum([
  'new',
  'in-progress',
  'waiting',
  'resolved',
  'closed',
  'cancelled',
]);
export type TicketStatus = z.infer<typeof ticketStatusSchema>;

/** Whom or what a waiting ticket waits for. */
export const waitingForSchema = z.enum([
  'customer',
  'supplier',
  'problem',
  'change',
  'evidence',
  'visit',
  'other',
]);
export type WaitingFor = z.infer<typeof waitingForSchema>;

export const channelSchema = z.enum([
  'phone',
  'e-mail',
  'web',
  'chat',
  'visit',
  'self-service',
  'monitoring',
  'other',
]);
export type Channel = z.infer<typeof channelSchema>;

/** 1 is the most severe. */
export const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
/** 1 critical, 2 high, 3 moderate, 4 low. */
export const prioritySchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type Priority = z.infer<typeof prioritySchema>;

/** Header of a ticket: its current state. What happened stands in entries. */
export const ticketSchema = z.object({
  ...recordBase,
  /** `FF-10482`, given by the server; `null` until then. */
  number: optional(z.string().max(40)).meta({ merge: 'server' }),
  type: ticketTypeSchema.default('incident'),
  subject: line.min(1),
  description: longText,
  status: ticketStatusSchema.default('new').meta({ merge: 'status' }),
  waitingFor: optional(waitingForSchema),
  impact: levelSchema.default(2),
  urgency: levelSchema.default(2),
  priority: prioritySchema.default(3),
  channel: channelSchema.default('other'),
  account: optional(id),
  site: optional(id),
  /** Id of a contact of the account. */
  contact: optional(id),
  category: optional(line),
  subcategory: optional(line),
  symptom: optional(line),
  assets: idSet,
  articles: idSet,
  related: idSet,
  parent: optional(id),
  team: optional(line),
  assignee: optional(id),
  /** Service partner with access to this ticket alone. */
  partner: optional(line),
  tags: wordSet,
  openedBy: optional(id),
  openedAt: instant,
  /** Time by which resolution is promised; issue of the contract clock, or agreed by hand. */
  dueAt: optional(instant),
  resolvedAt: optional(instant),
  closedAt: optional(instant),
  resolution: z.string().max(50_000).default(''),
  closeCode: optional(line),
  reopenCount: z.int().min(0).default(0).meta({ merge: 'max' }),
  /** Time of the last entry or change; lists sort by it. */
  activityAt: instant.meta({ merge: 'max' }),
  source,
});
export type Ticket = z.infer<typeof ticketSchema>;
