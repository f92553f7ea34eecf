import { z } from 'zod';
import {
  attributes,
  id,
  instant,
  line,
  longText,
  optional,
  pieces,
  recordBase,
  source,
  wordSet,
} from './fields.ts';

export const assetTypeSchema = z.enum([
  'host',
  'device',
  'network',
  'application',
  'module',
  'integration',
  'parameter-set',
  'location',
  'spare-part',
  'loan',
  'other',
]);
export type AssetType = z.infer<typeof assetTypeSchema>;

/** A configuration item of a customer, or a spare part or loan of ours. */
export const assetSchema = z.object({
  ...recordBase,
  name: line.min(1),
  type: assetTypeSchema,
  status: z.enum(['in-use', 'planned', 'in-stock', 'in-repair', 'retired']).default('in-use'),
  /** `null` for stock of our own. */
  account: optional(id),
  site: optional(id),
  /** The asset that this one runs on or is built into. */
  parent: optional(id),
  vendor: optional(line),
  model: optional(line),
  serialNumber: optional(line),
  /** What is installed, as documented. */
  attributes,
  /** The same keys as last seen on the machine; a difference is worth a look. */
  observed: attributes,
  observedAt: optional(instant).meta({ merge: 'max' }),
  /** Keys of `attributes` that are shown only on request. */
  secret: wordSet,
  notes: longText,
  tags: wordSet,
  /** The number under which a part is ordered; the same at every place that has it. */
  partNumber: optional(line),
  /** Where stock of ours lies or belongs: an asset of type `location` without an account (a depot, a van). */
  place: optional(id),
  /** Of a van: the person who drives it. */
  holder: optional(id),
  /** Pieces that lie at the place; 1 or 0 of what has a serial number; `null` for what is not counted. */
  quantity: optional(pieces).meta({ merge: 'amount' }),
  /** Pieces that were taken although the books had none left: the depot counts and settles them (S18). */
  short: pieces.default(0).meta({ merge: 'amount' }),
  /** With fewer pieces than this, more should be ordered. */
  minimum: optional(pieces),
  source,
});
export type Asset = z.infer<typeof assetSchema>;
