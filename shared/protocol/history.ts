import { z } from 'zod';

/** Revisions that one answer holds, the latest ones. */
export const MAX_REVISIONS = 200;

/** One value that a revision changed. */
export const fieldChangeSchema = z.object({
  field: z.string(),
  /** The key of an attribute, the name of a contact or site; `null` for plain fields. */
  member: z.string().nullable(),
  /** The field of the contact or site; `null` where it came or went as a whole. */
  part: z.string().nullable(),
  before: z.json(),
  after: z.json(),
  /** The value is secret: that it changed is told, both values are `null`. */
  isMasked: z.boolean(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

export const revisionSchema = z.object({
  revision: z.int(),
  /** UTC milliseconds by the server's clock. */
  at: z.int(),
  what: z.enum(['created', 'changed', 'deleted']),
  /** `null`: an importer or the server itself. */
  person: z.string().nullable(),
  /** Name of the device it was done on, where it is known and the caller may know it. */
  device: z.string().nullable(),
  changes: z.array(fieldChangeSchema),
});
export type Revision = z.infer<typeof revisionSchema>;

/** GET /api/records/:kind/:id/history: who changed what when, the latest first. */
export const historyAnswerSchema = z.object({
  serverTime: z.int(),
  revisions: z.array(revisionSchema),
  /** There are older ones. */
  hasMore: z.boolean(),
});
export type HistoryAnswer = z.infer<typeof historyAnswerSchema>;
