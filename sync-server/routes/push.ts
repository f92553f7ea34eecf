import type { FastifyInstance } from 'fastify';
import { MAX_OPS, pushRequestSchema, type PushAnswer } from '../../shared/protocol/push.ts';
import { checkKinds } from '../http/check-kinds.ts';
import { checkProtocol } from '../http/check-protocol.ts';
import { parseBody } from '../http/parse-body.ts';
import { RequestError } from '../http/request-error.ts';
import { eraseFiles } from '../blobs/erase-files.ts';
import { push } from '../push/push.ts';
import type { Services } from '../services.ts';
import { authenticate } from '../sign-in/authenticate.ts';

/** POST /api/sync/push */
export function pushRoute(app: FastifyInstance, services: Services): void {
  const { store, grants, contacts, metrics, schemas } = services;

  app.post('/api/sync/push', async (request): Promise<PushAnswer> => {
    const { access, session } = await authenticate(store, grants, request);
    checkProtocol(request.body);
    checkOps((request.body as { ops?: unknown } | null)?.ops);
    const body = parseBody(pushRequestSchema, request.body);
    const now = Date.now();
    await contacts.note(session, now, body.device);
    const gap = schemas.gapOf(body.schema);
    const results = await push(store, { access, replica: body.replica, now, gap }, body.ops);
    await eraseFiles(services, body.ops, results);
    for (const result of results) metrics.opDone(result.status);
    return { serverTime: Date.now(), results };
  });
}

/** Before the shape: an error of its own for too many, and for kinds of a newer console. */
function checkOps(ops: unknown): void {
  if (!Array.isArray(ops)) return;
  if (ops.length > MAX_OPS) throw new RequestError('too-many-ops');
  const kinds = ops.map((op: unknown) => (op as { kind?: unknown } | null)?.kind);
  checkKinds(kinds.filter((kind) => typeof kind === 'string'));
}
