import type { FilePart } from '../../../shared/files/attachment.ts';
import { errorBodySchema } from '../../../shared/protocol/errors.ts';
import { filePath } from '../../../shared/protocol/files.ts';
import { failureOf, TransportFailure } from '../../../shared/sync/failure.ts';
import type { Endpoint } from '../transport/http-transport.ts';

/** How often a broken transfer is taken up where it broke. */
const ATTEMPTS = 5;

/**
 * The bytes of a file from the server; a transfer that breaks goes on from where it broke. Rejects with
 * `TransportFailure`; `code` says why the server does not give it.
 */
export async function fetchBlob(
  endpoint: Endpoint,
  entry: string,
  part: FilePart,
  mediaType: string,
  signal: AbortSignal,
): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let total: number | null = null;
  for (let attempt = 1; ; attempt += 1) {
    const have = pieces.reduce((sum, piece) => sum + piece.length, 0);
    try {
      const response = await ask(endpoint, filePath(entry, part), have, signal);
      if (have > 0 && response.status !== 206) pieces.length = 0;
      total ??= sizeOf(response);
      await readInto(pieces, response);
      const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
      if (total === null || size >= total) return new Blob(pieces, { type: mediaType });
    } catch (error) {
      const isFinal = error instanceof TransportFailure && error.code !== null;
      if (isFinal || signal.aborted || attempt >= ATTEMPTS) throw error;
    }
  }
}

async function ask(endpoint: Endpoint, path: string, from: number, signal: AbortSignal): Promise<Response> {
  const response = await fetch(`${endpoint.server}${path}`, {
    headers: {
      authorization: `Bearer ${endpoint.token()}`,
      ...(from === 0 ? {} : { range: `bytes=${from}-` }),
    },
    // It is kept in the box; a second copy in the browser's cache would outlive its removal.
    cache: 'no-store',
    credentials: 'omit',
    signal,
  }).catch((error: unknown) => {
    throw new TransportFailure('unreachable', String(error));
  });
  if (response.ok && response.headers.get('etag') !== null) return response;
  const body = errorBodySchema.safeParse(await response.json().catch(() => null));
  const code = body.success ? body.data.code : null;
  throw new TransportFailure(failureOf(response.status, code), `HTTP status ${response.status}`, code);
}

function sizeOf(response: Response): number | null {
  const range = /\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1];
  const text = range ?? response.headers.get('content-length');
  return text === null || text === undefined ? null : Number(text);
}

async function readInto(pieces: Uint8Array<ArrayBuffer>[], response: Response): Promise<void> {
  const reader = response.body?.getReader();
  for (;;) {
    const piece = await reader?.read().catch((error: unknown) => {
      throw new TransportFailure('unreachable', String(error));
    });
    if (piece === undefined || piece.done) return;
    pieces.push(piece.value);
  }
}
