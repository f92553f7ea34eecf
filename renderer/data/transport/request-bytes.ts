import { errorBodySchema } from '../../../shared/protocol/errors.ts';
import { failureOf, TransportFailure } from '../../../shared/sync/failure.ts';

/**
 * Ask for a file; `null` when there is none (any more).
 * @throws TransportFailure for everything else that is not the file
 */
export async function requestBytes(request: {
  url: string;
  token: string;
  timeoutMs: number;
}): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(request.url, {
      headers: { authorization: `Bearer ${request.token}` },
      signal: AbortSignal.timeout(request.timeoutMs),
      // What somebody may no longer see must not lie in a cache that nobody clears.
      cache: 'no-store',
      credentials: 'omit',
    });
    const type = response.headers.get('content-type') ?? '';
    if (response.ok && type.includes('octet-stream')) return new Uint8Array(await response.arrayBuffer());
    if (response.ok) throw new TransportFailure('captive-portal', 'Something else than the server answered.');
    const body = errorBodySchema.safeParse(type.includes('json') ? await response.json() : null);
    const code = body.success ? body.data.code : null;
    if (code === 'not-found') return null;
    const message = body.success ? body.data.message : `HTTP status ${response.status}`;
    throw new TransportFailure(failureOf(response.status, code), message, code);
  } catch (error) {
    if (error instanceof TransportFailure) throw error;
    throw new TransportFailure('unreachable', error instanceof Error ? error.message : String(error));
  }
}
