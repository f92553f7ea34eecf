import type { FastifyInstance } from 'fastify';
import { StreamConnection } from '../live/connection.ts';
import type { Services } from '../services.ts';
import { authenticate } from '../sign-in/authenticate.ts';

/** GET /api/sync/stream */
export function streamRoute(app: FastifyInstance, services: Services): void {
  const { store, grants, hub } = services;

  app.get('/api/sync/stream', async (request, reply) => {
    const { access, tokenHash } = await authenticate(store, grants, request);
    const { revision } = await store.state();
    const response = reply.raw;
    // From here on the answer is ours: headers set so far (CORS, request id) must be taken along.
    reply.hijack();
    response.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    const connection = new StreamConnection(response, {
      person: access.person.id,
      tokenHash,
      view: access.view,
    });
    response.on('close', () => hub.remove(connection));
    hub.add(connection);
    // What was committed before the stream stood is told at once.
    connection.poke(revision);
  });
}
