import { createHash } from 'node:crypto';
import type { ClientSchema } from '../../shared/protocol/client-schema.ts';
import { SCHEMA_HASH } from '../../shared/records/schema-hash.ts';
import { schemaOutline, type SchemaOutline } from '../../shared/records/schema-outline.ts';
import { RequestError } from '../http/request-error.ts';
import { schemaGap, type SchemaGap } from './schema-gap.ts';

/** Versions of consoles that are met at the same time; each costs a few kilobytes. */
const MAX_KNOWN = 100;
const MAX_OUTLINE_CHARS = 200_000;

/** The schemas of older consoles that this process has met. After a restart each is sent once again. */
export class ClientSchemas {
  readonly #known = new Map<string, SchemaGap | null>();
  #own: SchemaOutline | null;

  /** @param own outline of the server's records; tests give another one */
  constructor(own: SchemaOutline | null = null) {
    this.#own = own;
  }

  /** What the console lacks, `null` when nothing. Throws `RequestError` `unknown-schema`, `invalid-request`. */
  gapOf(schema: ClientSchema | undefined): SchemaGap | null {
    if (schema === undefined || (this.#own === null && schema.hash === SCHEMA_HASH)) return null;
    const known = this.#known.get(schema.hash);
    if (known !== undefined) return known;
    if (schema.outline === undefined) throw new RequestError('unknown-schema');
    if (outlineHash(schema.outline) !== schema.hash) {
      throw new RequestError('invalid-request', 'The outline does not have the hash of the schema.');
    }
    this.#own ??= schemaOutline();
    const gap = schemaGap(this.#own, schema.outline);
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.set(schema.hash, gap);
    return gap;
  }
}

/** Name of an outline: the same for the same text. Throws `RequestError` when it is too large to be one. */
export function outlineHash(outline: SchemaOutline): string {
  const text = JSON.stringify(outline);
  if (text.length > MAX_OUTLINE_CHARS) throw new RequestError('invalid-request', 'The outline is too large.');
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
