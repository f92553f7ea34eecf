import { z } from 'zod';
import { kindSchema } from '../records/kinds.ts';
import { clientSchemaSchema } from './client-schema.ts';
import { deviceReportSchema } from './devices.ts';

export const MAX_OPS = 5_000;
export const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** A client's clock: milliseconds, or ISO 8601 from clients that prefer it. */
const clientTime = z.union([z.int(), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))]);

/** One change of one record. `base` is the revision that the person saw, `null` when the record is new. */
export const opSchema = z.object({
  opId: z.uuid(),
  /** Ops of one group are applied or refused together; they stand next to each other in the list. */
  group: z.uuid().optional(),
  kind: kindSchema,
  id: z.uuid(),
  base: z.int().min(0).nullable(),
  /** Only the fields that changed (the whole record when new); `{deleted: true}` deletes. `null` clears a field. */
  change: z.record(z.string().max(100), z.json()),
  at: clientTime,
});
export type Op = z.infer<typeof opSchema>;

/** POST /api/sync/push */
export const pushRequestSchema = z.object({
  protocol: z.int(),
  replica: z.string().min(1).max(100),
  /** What the device says of itself, for the list of devices; never a reason to refuse. */
  device: deviceReportSchema.optional().catch(undefined),
  /** Which record schemas the console knows: what it could not see is not erased by its edits (S13). */
  schema: clientSchemaSchema.optional(),
  /** The length is checked against MAX_OPS before the shape, for an error of its own. */
  ops: z.array(opSchema),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

/** Why an op can never be applied as it is. It is parked on the replica, and blocks nothing behind it. */
export const rejectionTable = {
  forbidden: 'You may not change this.',
  'not-found': 'The record is not there, or you may not see it.',
  invalid: 'A value does not fit its field.',
  immutable: 'Entries can be added, never changed.',
  deleted: 'The record was deleted meanwhile.',
  'already-exists': 'A record with this id is already there.',
  'server-field': 'This field is assigned by the server.',
  conflict: 'Somebody else changed the same field meanwhile.',
  'group-refused': 'Another change made in the same step was refused.',
} as const;
export type RejectionCode = keyof typeof rejectionTable;

export const opResultSchema = z.discriminatedUnion('status', [
  z.object({ opId: z.string(), status: z.literal('applied'), revision: z.int() }),
  z.object({
    opId: z.string(),
    status: z.literal('merged'),
    /** The record as it is after the merge, as the sender may see it. */
    record: z.looseObject({ id: z.string(), revision: z.int() }),
    /** Ids of proposal entries made of values that did not win. */
    proposals: z.array(z.string()),
  }),
  z.object({ opId: z.string(), status: z.literal('rejected'), code: z.string(), message: z.string() }),
]);
export type OpResult = z.infer<typeof opResultSchema>;

export const pushAnswerSchema = z.object({ serverTime: z.int(), results: z.array(opResultSchema) });
export type PushAnswer = z.infer<typeof pushAnswerSchema>;
