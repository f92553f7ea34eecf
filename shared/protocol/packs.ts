import { z } from 'zod';

/** One pack: a file that never changes, named by the hash of its bytes (docs/sync-spec.md, S14). */
export const packSchema = z.object({
  /** SHA-256 of the compressed bytes, in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whoever holds this scope may fetch it: `account:<id>`, or `staff` for tickets without an account. */
  scope: z.string().max(100),
  format: z.int(),
  tickets: z.int(),
  entries: z.int(),
  bytes: z.int(),
  /** The first and the last end of a ticket in it; UTC milliseconds. */
  from: z.int(),
  to: z.int(),
  /** Tickets that have left it since it was cut: changed, deleted or moved. Their state in the pack counts no more. */
  left: z.array(z.string()),
});
export type Pack = z.infer<typeof packSchema>;

/** GET /api/packs: every pack that the caller may fetch, the latest first. */
export const manifestSchema = z.object({
  /** Changes whenever the rest does; a pull with `packs` says which one is right. */
  tag: z.string(),
  packs: z.array(packSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;
