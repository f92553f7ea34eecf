import { z } from 'zod';
import { line, localDate, optional, recordBase, source } from './fields.ts';

export const policyTypeSchema = z.enum([
  'calendar',
  'contract',
  'agreement',
  'team',
  'category',
  'priority-matrix',
  'routing',
  'archive',
]);
export type PolicyType = z.infer<typeof policyTypeSchema>;

/** A rule of the organisation; `data` has a shape of its own per type. */
export const policySchema = z.object({
  ...recordBase,
  type: policyTypeSchema,
  name: line.min(1),
  validFrom: optional(localDate),
  data: z.record(z.string().max(100), z.json()).default({}).meta({ merge: 'by-key' }),
  active: z.boolean().default(true),
  source,
});
export type Policy = z.infer<typeof policySchema>;
