import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorTable, type ErrorBody, type ErrorCode } from '../../shared/protocol/errors.ts';
import { UPLOADS_PATH } from '../../shared/protocol/files.ts';
import type { Uploads } from '../blobs/uploads.ts';
import { RequestError } from '../http/request-error.ts';
import type { Services } from '../services.ts';
import { authenticate } from '../sign-in/authenticate.ts';

/** The content type of pieces in the tus protocol. */
const PIECE = 'application/offset+octet-stream';

/** POST /api/uploads, and HEAD, PATCH and DELETE of /api/uploads/:id: tus 1.0. */
export function uploadRoutes(app: FastifyInstance, services: Services, uploads: Uploads): void {
  const { store, grants } = services;
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const { access } = await authenticate(store, grants, request);
    const { id } = request.params as { id?: string };
    if (id !== undefined && !uploads.isOf(access.person.id, id)) throw new RequestError('not-found');
    return send(await uploads.handle(access.grant, webRequest(request)), request, reply);
  };
  void app.register(async (scope) => {
    // Pieces are read by who writes them to the disk, however large they are.
    scope.addContentTypeParser(PIECE, (_request, _payload, done) => done(null));
    // Browsers send a request once more, from its beginning, when it breaks on a connection that was used before: so no
    // piece travels on one. It also ends a piece that is refused, instead of reading what nobody wants.
    scope.addHook('onSend', async (_request, reply) => {
      reply.header('connection', 'close');
    });
    scope.post(UPLOADS_PATH, answer);
    scope.head(`${UPLOADS_PATH}/:id`, answer);
    scope.patch(`${UPLOADS_PATH}/:id`, answer);
    scope.delete(`${UPLOADS_PATH}/:id`, answer);
  });
}

function webRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  }
  const hasBody = request.method === 'PATCH' || request.headers['content-type'] === PIECE;
  return new Request(new URL(request.url, 'http://uploads.invalid'), {
    method: request.method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(request.raw) as ReadableStream, duplex: 'half' } : {}),
  });
}

async function send(response: Response, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  for (const [name, value] of response.headers) {
    // Who may ask from where is decided in one place for the whole server.
    if (/^(tus-|upload-|location$)/.test(name)) reply.header(name, value);
  }
  if (response.status < 400) return reply.code(response.status).send();
  const code = codeOf(response.status, await response.text());
  const body: ErrorBody = { code, message: errorTable[code].message, requestId: request.id };
  return reply.code(response.status).type('application/json; charset=utf-8').send(JSON.stringify(body));
}

function codeOf(status: number, text: string): ErrorCode {
  if (text in errorTable) return text as ErrorCode;
  if (status === 404 || status === 410) return 'not-found';
  if (status === 413) return 'file-too-large';
  return status >= 500 ? 'internal' : 'upload-refused';
}
