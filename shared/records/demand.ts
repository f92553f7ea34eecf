import { z } from 'zod';
import { id, idSet, instant, line, longText, optional, recordBase, source, wordSet } from './fields.ts';

/** A wish shared by several customers, with the tickets behind it; may grow into a product request. */
export const demandSchema = z.object({
  ...recordBase,
  title: line.min(1),
  description: longText,
  state: z.enum(['collected', 'proposed', 'accepted', 'rejected', 'delivered']).default('collected'),
  tickets: idSet,
  accounts: idSet,
  owner: optional(id),
  raisedAt: instant,
  tags: wordSet,
  source,
});
export type Demand = z.infer<typeof demandSchema>;
