import type { FastifyInstance } from 'fastify';

/** The console in Electron, in development and on this machine; everything else is served by the server itself. */
const allowedOrigin = /^(app:\/\/bundle|https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?)$/;

/** Headers of every answer: request id, CORS for the console's own origins, and what browsers must not do. */
export function addHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      vary: 'origin',
    });
    const { origin } = request.headers;
    if (origin === undefined || !allowedOrigin.test(origin)) return undefined;
    reply.headers({
      'access-control-allow-origin': origin,
      // Uploads are sent "with credentials" for a connection of their own; there are no cookies, and none are looked at.
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers':
        'x-request-id, retry-after, location, tus-resumable, upload-offset, upload-length, upload-expires',
    });
    return request.method === 'OPTIONS' ? reply.code(204).headers(preflight).send() : undefined;
  });
}

const preflight = {
  'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE',
  'access-control-allow-headers':
    'authorization, content-type, range, tus-resumable, upload-length, upload-metadata, upload-offset',
  'access-control-max-age': '600',
};
