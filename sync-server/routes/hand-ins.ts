import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { handInRequestSchema, type DoneAnswer, type HandInsAnswer } from '../../shared/protocol/devices.ts';
import { countOf, type UnsentWork } from '../../shared/unsent/unsent-work.ts';
import { parseBody } from '../http/parse-body.ts';
import { RequestError } from '../http/request-error.ts';
import type { Services } from '../services.ts';
import { authenticate, authenticateRevoked } from '../sign-in/authenticate.ts';

/** A device that is revoked may be in anybody's hands: it cannot fill the store. */
const MAX_HAND_INS = 50;

const addressSchema = z.object({ id: z.uuid() });

/**
 * POST /api/hand-ins: a revoked device gives up what it has not sent; it learns nothing in return. GET and DELETE:
 * its owner, on another device, looks at it and decides (docs/decisions/008-wiping-a-device.md).
 */
export function handInRoutes(app: FastifyInstance, { store, grants }: Services): void {
  app.post('/api/hand-ins', async (request): Promise<DoneAnswer> => {
    const { session } = await authenticateRevoked(store, grants, request);
    const { id, work } = parseBody(handInRequestSchema, request.body);
    if (work.person.id !== session.person) throw new RequestError('forbidden');
    const { person, replica } = session;
    const kept = await store.handIns(person);
    if (kept.length >= MAX_HAND_INS && kept.every((handIn) => handIn.id !== id)) {
      throw new RequestError('too-many-hand-ins');
    }
    const content = JSON.stringify(work);
    await store.keepHandIn({ person, replica, id, at: Date.now(), count: countOf(work), content });
    return { serverTime: Date.now() };
  });

  app.get('/api/hand-ins', async (request): Promise<HandInsAnswer> => {
    const { access } = await authenticate(store, grants, request);
    const kept = await store.handIns(access.person.id);
    const handIns = kept.map(({ id, at, content }) => {
      const work = JSON.parse(content) as UnsentWork;
      return { id, device: work.device, at, work };
    });
    return { handIns };
  });

  app.delete('/api/hand-ins/:id', async (request, reply) => {
    const { access } = await authenticate(store, grants, request);
    const { id } = parseBody(addressSchema, request.params);
    await store.removeHandIn(access.person.id, id);
    return reply.code(204).send();
  });
}
