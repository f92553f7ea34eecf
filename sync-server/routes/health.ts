import type { FastifyInstance } from 'fastify';
import { RequestError } from '../http/request-error.ts';
import type { Services } from '../services.ts';

/** GET /healthz: the process answers. GET /readyz: it also takes work. GET /metrics: figures for Prometheus. */
export function healthRoutes(app: FastifyInstance, { store, metrics, isReady }: Services): void {
  app.get('/healthz', async () => ({ status: 'ok' }));

  app.get('/readyz', async () => {
    if (!isReady()) throw new RequestError('unavailable');
    const { revision } = await store.state();
    return { status: 'ready', revision };
  });

  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
}
