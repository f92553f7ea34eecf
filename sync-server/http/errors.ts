import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorBody, ErrorCode } from '../../shared/protocol/errors.ts';
import { ownProtocols } from '../../shared/protocol/version.ts';
import { StorageFullError, StoreUnavailableError } from '../store/store.ts';
import { RequestError } from './request-error.ts';

/** A database that fails over is back within seconds. */
const RETRY_SECONDS = '3';

const byStatus: Partial<Record<number, ErrorCode>> = {
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'unsupported-media-type',
};

/** One table of errors for everything that goes wrong; what is not in it is logged and says nothing of itself. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    answerError(error, request, reply);
  });
}

/** Also for what fastify refuses before any route, such as an address that is not UTF-8. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = requestErrorOf(error);
  if (known.status >= 500) request.log.error({ err: error }, 'request failed');
  else request.log.info({ code: known.code }, 'request refused');
  const body: ErrorBody = { code: known.code, message: known.message, requestId: request.id };
  if (known.code === 'protocol-unsupported') body.protocol = ownProtocols;
  reply
    .code(known.status)
    .headers({ ...known.headers, 'x-request-id': request.id, 'cache-control': 'no-store' })
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(body));
}

function requestErrorOf(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  if (error instanceof StorageFullError) return new RequestError('storage-full');
  if (error instanceof StoreUnavailableError) {
    return new RequestError('unavailable', undefined, { 'retry-after': RETRY_SECONDS });
  }
  const status = (error as Partial<FastifyError> | null)?.statusCode;
  if (status === undefined || status < 400 || status >= 500) return new RequestError('internal');
  return new RequestError(byStatus[status] ?? 'invalid-request');
}
