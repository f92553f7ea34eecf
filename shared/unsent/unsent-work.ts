import { z } from 'zod';
import { kindSchema } from '../records/kinds.ts';
import { isWork, type OutboxContents } from '../sync/op.ts';
import { unsentFileSchema } from './unsent-file.ts';

const opSchema = z.object({
  opId: z.uuid(),
  kind: kindSchema,
  id: z.uuid(),
  base: z.int().min(0).nullable(),
  change: z.record(z.string().max(100), z.json()),
  before: z.record(z.string().max(100), z.json()).nullable(),
  revision: z.int().nullable(),
});

const groupSchema = z.object({ group: z.uuid(), at: z.number(), ops: z.array(opSchema).max(5_000) });

export const draftSchema = z.object({ key: z.string().max(300), value: z.string(), savedAt: z.number() });
export type StoredDraft = z.infer<typeof draftSchema>;

/**
 * What one person did on one device and the server does not have: in files that travel on a stick, and in what a
 * revoked device hands in. The op ids are those of the outbox, so that whoever sends it first, it counts once.
 * Version 1. A later version adds fields or takes another number.
 */
export const unsentWorkSchema = z.object({
  format: z.literal('fieldfare-unsent'),
  version: z.literal(1),
  /** UTC milliseconds by the device's clock. */
  savedAt: z.number(),
  person: z.object({ id: z.uuid(), name: z.string().max(300) }),
  /** Words that name the device. */
  device: z.string().max(100),
  /** In the order in which they were done. */
  groups: z.array(groupSchema).max(100_000),
  parked: z
    .array(groupSchema.extend({ parkedAt: z.number(), code: z.string(), message: z.string() }))
    .max(100_000),
  /** Texts of composers that were not sent. */
  drafts: z.array(draftSchema).max(10_000),
  /** In hand-ins only: a device that goes on working sends its files itself. */
  files: z.array(unsentFileSchema).max(1_000).optional(),
});
export type UnsentWork = z.infer<typeof unsentWorkSchema>;

export interface UnsentSource {
  person: { id: string; name: string };
  device: string;
  contents: Pick<OutboxContents, 'groups' | 'parked'>;
  drafts: readonly StoredDraft[];
  /** UTC milliseconds. */
  now: number;
}

/** Put what waits on a device together. What the server has confirmed is no longer unsent; notices are nobody's work. */
export function unsentWork({ person, device, contents, drafts, now }: UnsentSource): UnsentWork {
  const waiting = contents.groups.filter((group) => group.state !== 'acknowledged' && isWork(group));
  return {
    format: 'fieldfare-unsent',
    version: 1,
    savedAt: now,
    person: { id: person.id, name: person.name },
    device,
    groups: waiting.map(({ group, at, ops }) => ({ group, at, ops })),
    parked: contents.parked.map(({ group, at, ops, parkedAt, code, message }) => {
      return { group, at, ops, parkedAt, code, message };
    }),
    drafts: drafts.filter((draft) => draft.value !== ''),
  };
}

/** How many deeds and texts are in it. */
export function countOf({ groups, parked, drafts }: UnsentWork): number {
  return groups.length + parked.length + drafts.length;
}

/** The same work in parts of which each fits into one request; a deed is never split. */
export function inParts(work: UnsentWork, maxChars: number): UnsentWork[] {
  const empty = (): UnsentWork => ({ ...work, groups: [], parked: [], drafts: [] });
  const parts: UnsentWork[] = [];
  let part = empty();
  let chars = 0;
  for (const list of ['groups', 'parked', 'drafts'] as const) {
    for (const item of work[list]) {
      const size = JSON.stringify(item).length;
      if (chars > 0 && chars + size > maxChars) {
        parts.push(part);
        part = empty();
        chars = 0;
      }
      (part[list] as unknown[]).push(item);
      chars += size;
    }
  }
  return chars > 0 ? [...parts, part] : parts;
}
