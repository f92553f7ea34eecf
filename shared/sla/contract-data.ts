import { z } from 'zod';
import { id, instant, optional } from '../records/fields.ts';
import { contractSchema } from './contract.ts';

/** Terms that hold from a moment on, until the next version begins; `from: null` since ever. */
export const contractVersionSchema = contractSchema.extend({ from: optional(instant) });
export type ContractVersion = z.infer<typeof contractVersionSchema>;

/**
 * `data` of a policy of type `contract`. New terms are a new version from a moment on; what a version said of the past
 * is never written over.
 */
export const contractDataSchema = z.object({
  /** By id. */
  versions: z.record(id, contractVersionSchema).default({}),
  /** Holds for accounts that have no contract of their own. */
  isDefault: z.boolean().default(false),
  /**
   * When it did, and does; `from: null` since ever, `until: null` until today. A default without a span of today, as others
   * write it, is one since ever.
   */
  defaultDuring: z.array(z.object({ from: optional(instant), until: optional(instant) })).default([]),
});
export type ContractData = z.infer<typeof contractDataSchema>;

/** A version with its id and the moment it begins at, UTC ms. */
export interface DatedVersion {
  id: string;
  from: number;
  version: ContractVersion;
}

/** Versions in the order in which they begin; of two that begin together the later id, which is the newer, is last. */
export function versionsInOrder({ versions }: Pick<ContractData, 'versions'>): DatedVersion[] {
  return Object.entries(versions)
    .map(([versionId, version]) => ({ id: versionId, from: version.from ?? 0, version }))
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}
