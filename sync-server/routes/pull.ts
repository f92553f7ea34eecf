import type { FastifyInstance } from 'fastify';
import { pullRequestSchema } from '../../shared/protocol/pull.ts';
import { checkKinds } from '../http/check-kinds.ts';
import { checkProtocol } from '../http/check-protocol.ts';
import { parseBody } from '../http/parse-body.ts';
import { pull } from '../pull/pull.ts';
import { RecentRows } from '../pull/recent-rows.ts';
import { Seals } from '../pull/seals.ts';
import type { Services } from '../services.ts';
import { authenticate } from '../sign-in/authenticate.ts';

/** POST /api/sync/pull */
export function pullRoute(app: FastifyInstance, services: Services): void {
  const { store, grants, totals, contacts, metrics, schemas, hub, manifests } = services;
  const kept = { seals: new Seals(), recent: new RecentRows(store) };
  const source = { store, totals, schemas, manifests, news: hub.news, ...kept };

  app.post('/api/sync/pull', async (request, reply) => {
    const { session, ...caller } = await authenticate(store, grants, request);
    checkProtocol(request.body);
    checkKinds(Object.keys((request.body as { kinds?: object | null } | null)?.kinds ?? {}));
    const body = parseBody(pullRequestSchema, request.body);
    const text = await pull(source, caller, body);
    // Afterwards: it may have to wait for its turn to write, and the state that the pull goes by must be fresh.
    await contacts.note(session, Date.now(), body.device);
    metrics.pulled(text.length);
    return reply.type('application/json; charset=utf-8').send(text);
  });
}
