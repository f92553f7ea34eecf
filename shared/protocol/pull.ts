import { z } from 'zod';
import { kindSchema, type Kind } from '../records/kinds.ts';
import { clientSchemaSchema } from './client-schema.ts';
import { deviceReportSchema } from './devices.ts';

export const MAX_PAGE = 5_000;
/** Ids in one request for single records. */
export const MAX_IDS = 1_000;

/** POST /api/sync/pull */
export const pullRequestSchema = z.object({
  protocol: z.int(),
  replica: z.string().min(1).max(100),
  /** What the device says of itself, for the list of devices; never a reason to refuse. */
  device: deviceReportSchema.optional().catch(undefined),
  /** Which record schemas the console knows (S13); without it records come as they are. */
  schema: clientSchemaSchema.optional(),
  /** Everything that today needs instead of pages; `kinds` is passed over (S12). */
  today: z.boolean().optional(),
  /** Last pages carry the digest of their kind, to be compared with the replica's own (S15); with `packs`, of what is not in packs. */
  audit: z.boolean().optional(),
  /** The newest format of packs that the console reads: what lies in packs is left out of pages (S14). */
  packs: z.int().min(1).optional(),
  kinds: z.partialRecord(
    kindSchema,
    z.object({
      /** Checkpoint of the last page of this kind, opaque; `null` to read from the beginning. */
      after: z.string().max(1_000).nullable(),
      limit: z.int().min(1).max(MAX_PAGE).default(500),
      /** Only `{id, revision}` of each record. */
      heads: z.boolean().optional(),
      /** These records and no others, `after` is passed over; what the person may not see comes as `removed`. */
      ids: z.array(z.string().max(100)).max(MAX_IDS).optional(),
    }),
  ),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

export const pullPageSchema = z.object({
  /** Whole records, ordered by revision; a deleted one is `{id, revision, deleted: true}`, with `erased: true` when nothing of it may be kept. */
  records: z.array(
    z.looseObject({
      id: z.string(),
      revision: z.int(),
      deleted: z.literal(true).optional(),
      erased: z.literal(true).optional(),
    }),
  ),
  /** Ids that this person may no longer see. */
  removed: z.array(z.string()),
  after: z.string(),
  hasMore: z.boolean(),
  /** Records of this kind that this person may see, to show how far a first sync is. Only while `hasMore`. */
  total: z.int().optional(),
  /** Count and checksum of what this person may see, as of the end of this page. Only on request and at the end. */
  digest: z.object({ count: z.int(), sum: z.int() }).optional(),
  /**
   * The first page since what this person may see has changed. A device that dies while it stores it has to read the
   * kind from the beginning: its checkpoint says nothing of what the page took out or brought.
   */
  shift: z.literal(true).optional(),
  /** Something in this page was cut down or held back because the console's schema is older (S13). */
  projected: z.literal(true).optional(),
  /** Records held back: they have a value that this console cannot show. */
  withheld: z.int().optional(),
});
export type PullPage = z.infer<typeof pullPageSchema>;
export type PulledRecord = PullPage['records'][number];

export const pullAnswerSchema = z.object({
  serverTime: z.int(),
  /** Answer to `packs`: tag of the manifest that goes with these pages. Without it everything comes as records. */
  packs: z.string().optional(),
  /** Answer to `today`: false when its bounds left out something of the person's own work. */
  today: z.object({ isComplete: z.boolean() }).optional(),
  kinds: z.partialRecord(kindSchema, pullPageSchema),
});
export interface PullAnswer {
  serverTime: number;
  packs?: string | undefined;
  today?: { isComplete: boolean } | undefined;
  kinds: Partial<Record<Kind, PullPage>>;
}
