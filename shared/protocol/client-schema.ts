import { z } from 'zod';

/** Field paths of each kind with their types, as `shared/records/schema-outline.ts` writes them. */
export const outlineSchema = z.record(
  z.string().max(50),
  z.record(z.string().max(200), z.string().max(2_000)),
);

/**
 * Which record schemas a client knows. The hash suffices for a server that knows it; another one answers
 * `unknown-schema`, and the client sends the outline along (S13).
 */
export const clientSchemaSchema = z.object({
  hash: z.string().min(1).max(50),
  outline: outlineSchema.optional(),
});
export type ClientSchema = z.infer<typeof clientSchemaSchema>;
