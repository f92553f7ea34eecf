import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { WaitAnswer } from '../../shared/protocol/stream.ts';
import { parseBody } from '../http/parse-body.ts';
import { mayHaveNews } from '../live/news.ts';
import { RequestError } from '../http/request-error.ts';
import { Waiter } from '../live/waiter.ts';
import type { Services } from '../services.ts';
import { authenticate } from '../sign-in/authenticate.ts';

const querySchema = z.object({
  /** Revision that the caller knows of; without it the answer comes at once. */
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
});

/** GET /api/sync/wait: the event stream for links that hold streams back. */
export function waitRoute(app: FastifyInstance, { store, grants, hub }: Services): void {
  app.get('/api/sync/wait', async (request, reply): Promise<WaitAnswer> => {
    const { access, tokenHash } = await authenticate(store, grants, request);
    const { after = -1 } = parseBody(querySchema, request.query);
    const waiter = new Waiter({ person: access.person.id, tokenHash, view: access.view }, after);
    hub.add(waiter);
    // Also when the caller hung up.
    reply.raw.once('close', () => waiter.end());
    try {
      // After joining the hub: nothing that is committed from here on is missed.
      const { revision: now } = await store.state();
      if (mayHaveNews(hub.news, access, after, now)) waiter.poke(now);
      if ((await waiter.outcome) === 'revoked') throw new RequestError('device-revoked');
    } finally {
      waiter.end();
      hub.remove(waiter);
    }
    const { revision } = await store.state();
    return { revision, serverTime: Date.now() };
  });
}
