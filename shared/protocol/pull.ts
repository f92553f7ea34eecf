import { z } from 'zod';
import { deviceReportSchema } from './devices.ts';
import { kindSchema, type Kind } from '../records/kinds.ts';

export const MAX_PAGE = 5_000;

/** POST /api/sync/pull */
export const pullRequestSchema = z.object({
  protocol: z.int(),
  replica: z.string().min(1).max(100),
  /** What the device says of itself, for the list of devices; never a reason to refuse. */
  device: deviceReportSchema.optional().catch(undefined),
  kinds: z.partialRecord(
    kindSchema,
    z.object({
      /** Checkpoint of the last page of this kind, opaque; `null` to read from the beginning. */
      after: z.string().max(1_000).nullable(),
      limit: z.int().min(1).max(MAX_PAGE).default(500),
    }),
  ),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

export const pullPageSchema = z.object({
  /** Whole records, ordered by revision; a deleted one is `{id, revision, deleted: true}`. */
  records: z.array(z.looseObject({ id: z.string(), revision: z.int(), deleted: z.literal(true).optional() })),
  /** Ids that this person may no longer see. */
  removed: z.array(z.string()),
  after: z.string(),
  hasMore: z.boolean(),
  /** Records of this kind that this person may see, to show how far a first sync is. Only while `hasMore`. */
  total: z.int().optional(),
});
export type PullPage = z.infer<typeof pullPageSchema>;
export type PulledRecord = PullPage['records'][number];

export const pullAnswerSchema = z.object({
  serverTime: z.int(),
  kinds: z.partialRecord(kindSchema, pullPageSchema),
});
export interface PullAnswer {
  serverTime: number;
  kinds: Partial<Record<Kind, PullPage>>;
}
