import type { ClientSchema } from '../../../shared/protocol/client-schema.ts';
import { ownProtocols, type ProtocolRange } from '../../../shared/protocol/version.ts';
import { SCHEMA_HASH } from '../../../shared/records/schema-hash.ts';
import type { SchemaOutline } from '../../../shared/records/schema-outline.ts';

/** What this console speaks and knows (docs/sync-spec.md, S13). */
export interface ClientVersion {
  protocols: ProtocolRange;
  schemaHash: string;
  /** Only asked for by a server that has never met these schemas, so it is loaded only then. */
  outline(): Promise<SchemaOutline>;
}

export const ownVersion: ClientVersion = {
  protocols: ownProtocols,
  schemaHash: SCHEMA_HASH,
  async outline() {
    const file = await import('../../../shared/records/records.snapshot.json', { with: { type: 'json' } });
    return file.default;
  },
};

/** Does this version of the protocol have a place for the schema? */
export function schemaOf(protocol: number, hash: string): { schema?: ClientSchema } {
  return protocol < 2 ? {} : { schema: { hash } };
}
