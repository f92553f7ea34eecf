import type { FastifyInstance } from 'fastify';
import type { DemoAnswer } from '../../shared/protocol/session.ts';
import { RequestError } from '../http/request-error.ts';
import type { Services } from '../services.ts';

/** GET /api/demo: the sign-ins of demo mode, 404 in earnest. */
export function demoRoute(app: FastifyInstance, { demo }: Services): void {
  app.get('/api/demo', async (): Promise<DemoAnswer> => {
    if (demo === null) throw new RequestError('not-found');
    return demo;
  });
}
