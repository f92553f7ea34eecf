import type { FastifyInstance } from 'fastify';
import {
  sessionRequestSchema,
  type SessionAnswer,
  type SessionState,
} from '../../shared/protocol/session.ts';
import { parseBody } from '../http/parse-body.ts';
import type { Services } from '../services.ts';
import { authenticate } from '../sign-in/authenticate.ts';

/** POST, GET and DELETE /api/session */
export function sessionRoutes(app: FastifyInstance, services: Services): void {
  const { store, grants, hub, signIn } = services;

  app.post('/api/session', async (request): Promise<SessionAnswer> => {
    return signIn.signIn(parseBody(sessionRequestSchema, request.body), request.ip);
  });

  app.get('/api/session', async (request): Promise<SessionState> => {
    const { access, session } = await authenticate(store, grants, request);
    return { expiresAt: session.expiresAt, person: access.person, serverTime: Date.now() };
  });

  app.delete('/api/session', async (request, reply) => {
    const caller = await authenticate(store, grants, request);
    await store.removeSession(caller.tokenHash);
    hub.revoke(caller.tokenHash);
    return reply.code(204).send();
  });
}
