import { z } from 'zod';

/**
 * How two edits of one field come together (docs/sync-spec.md, S5). Declared beside the field, read by
 * `shared/sync/merge.ts`.
 *
 * - `scalar`: changed on one side, taken; changed on both, the server's value stays and the other becomes a proposal
 * - `set`: members added and removed on each side
 * - `text`: long text, line by line
 * - `by-id`: a list of objects with an `id`, merged member by member and field by field
 * - `by-key`: an object of named values, merged key by key
 * - `max`: the larger number wins (times of last activity, counters that only grow)
 * - `amount`: a change says by how much (`{add: -1}`), so that what several take adds up; never below nothing, and what is
 *   missing then is counted in the field `short` of the same record
 * - `status`: like `scalar`, and only along legal transitions
 * - `server`: assigned by the server alone; a client's value is refused
 */
export type MergeRule =
  | 'scalar'
  | 'set'
  | 'text'
  | 'by-id'
  | 'by-key'
  | 'max'
  | 'amount'
  | 'status'
  | 'server';

export const id = z.uuid();
/** UTC milliseconds since 1970. */
export const instant = z.int().min(0).max(8_640_000_000_000_000);
/** Pieces of something that is counted. */
export const pieces = z.int().min(0).max(1_000_000);
/** A calendar day without a zone, `2026-03-29`. */
export const localDate = z.iso.date();
/** One line of text. */
export const line = z.string().max(500);
/** IANA zone, `Europe/Warsaw`. */
export const timeZone = z.string().min(1).max(64);
/** BCP 47 tag, `pl`. */
export const language = z.string().min(2).max(16);

/** A field that may be empty. Empty is `null`, never absent, so a change can say "cleared". */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null as never);
}

/** Markdown or plain text of any length; merged line by line. */
export const longText = z.string().max(2_000_000).default('').meta({ merge: 'text' });
/** Ids of other records; merged as a set. */
export const idSet = z.array(id).max(5_000).default([]).meta({ merge: 'set' });
/** Short words (tags, languages, skills); merged as a set. */
export const wordSet = z.array(z.string().min(1).max(100)).max(500).default([]).meta({ merge: 'set' });
/** Free named values; merged key by key. */
export const attributes = z
  .record(z.string().max(100), z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()]))
  .default({})
  .meta({ merge: 'by-key' });

/** Fields that every record has. `revision` is 0 until the server has acknowledged the record. */
export const recordBase = {
  id,
  revision: z.int().min(0).default(0).meta({ merge: 'server' }),
};

/** Where an imported record came from, so that a repeated import finds it again. */
export const source = optional(z.object({ system: z.string().max(100), key: z.string().max(300) }));
