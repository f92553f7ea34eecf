import { DetailedError, Upload, type HttpRequest } from 'tus-js-client';
import { errorBodySchema, type ErrorCode } from '../../../shared/protocol/errors.ts';
import { UPLOADS_PATH } from '../../../shared/protocol/files.ts';
import { failureOf, TransportFailure } from '../../../shared/sync/failure.ts';
import type { Endpoint } from '../transport/http-transport.ts';
import type { BlobRow } from './blob-row.ts';

/** Bytes a request: what a cut link loses of them is at most this, and mostly less, since the server keeps what arrived. */
const PIECE_BYTES = 512 * 1024;

export interface UploadSteps {
  /** Where the upload goes on after a cut or a restart. */
  onUrl: (url: string) => Promise<void>;
  /** The server says that it has so many bytes of the part, also after a cut. */
  onArrived: (bytes: number) => Promise<void>;
}

/**
 * Send one part of a file, from where it was cut the last time. Rejects with `TransportFailure`; `code` is the server's
 * where it has answered.
 */
export async function uploadBlob(
  endpoint: Endpoint,
  row: BlobRow,
  content: Blob,
  steps: UploadSteps,
  signal: AbortSignal,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const upload = new Upload(content, {
    endpoint: `${endpoint.server}${UPLOADS_PATH}`,
    uploadUrl: row.uploadUrl,
    metadata: { entry: row.entry, part: row.part },
    headers: { authorization: `Bearer ${endpoint.token()}` },
    chunkSize: PIECE_BYTES,
    // Trying again is the business of who knows whether there is a network.
    retryDelays: null,
    storeFingerprintForResuming: false,
    onBeforeRequest: onOwnConnection,
    onUploadUrlAvailable: () => {
      if (upload.url !== null) steps.onUrl(upload.url).catch(reject);
    },
    onAfterResponse: (_request, response) => {
      const arrived = Number(response.getHeader('Upload-Offset'));
      if (arrived > 0) steps.onArrived(arrived).catch(reject);
    },
    onSuccess: () => resolve(),
    onError: (error) => reject(failureIn(error)),
  });
  const stop = () => {
    upload.abort().catch(() => undefined);
    reject(new TransportFailure('unreachable', 'The upload was interrupted.'));
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    upload.start();
    await promise;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/**
 * Browsers keep connections for requests with credentials apart from those without, as all others here are. The server ends
 * the connection of each answer to an upload, so no piece travels on one that was used before: one that breaks there would
 * be sent again by the browser itself, from its beginning. There are no cookies that would come along.
 */
function onOwnConnection(request: HttpRequest): void {
  (request.getUnderlyingObject() as XMLHttpRequest).withCredentials = true;
}

function failureIn(error: Error): TransportFailure {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  if (!response) return new TransportFailure('unreachable', error.message);
  const status = response.getStatus();
  const body = errorBodySchema.safeParse(parsed(response.getBody()));
  const code = body.success ? (body.data.code as ErrorCode) : null;
  return new TransportFailure(failureOf(status, code), error.message, code);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
