import { manifestSchema, type Manifest } from '../../../shared/protocol/packs.ts';
import { TransportFailure } from '../../../shared/sync/failure.ts';
import type { Endpoint } from '../transport/http-transport.ts';
import { requestBytes } from '../transport/request-bytes.ts';
import { requestJson } from '../transport/request-json.ts';
import { watchRevoked } from '../transport/watch-revoked.ts';

const TIMEOUT_MS = 60_000;

/** The way to the server's archive. Both calls reject with `TransportFailure`. */
export interface PackSource {
  manifest(): Promise<Manifest>;
  /** The bytes of a pack, not verified yet; `null` when the server no longer has it. */
  content(hash: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Over HTTP. `onWipe`: the server has revoked this device. */
export function packSource(endpoint: Endpoint, onWipe: () => void): PackSource {
  const request = (path: string) => ({
    url: `${endpoint.server}/api/packs${path}`,
    token: endpoint.token(),
    timeoutMs: TIMEOUT_MS,
  });
  return {
    manifest: async () => {
      const answer = await watchRevoked(requestJson(request('')), onWipe);
      const manifest = manifestSchema.safeParse(answer);
      if (manifest.success) return manifest.data;
      throw new TransportFailure('server-failed', 'The list of packs does not have the expected shape.');
    },
    content: (hash) => watchRevoked(requestBytes(request(`/${hash}`)), onWipe),
  };
}
