import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import {
  handInRequestSchema,
  type HandInAnswer,
  type HandInDone,
  type HandInsAnswer,
} from '../../shared/protocol/devices.ts';
import { withoutContent } from '../../shared/unsent/unsent-file.ts';
import { countOf, type UnsentWork } from '../../shared/unsent/unsent-work.ts';
import { parseBody } from '../http/parse-body.ts';
import { RequestError } from '../http/request-error.ts';
import type { Services } from '../services.ts';
import { authenticate, authenticateRevoked } from '../sign-in/authenticate.ts';
import type { HandIn } from '../store/device-store.ts';

/** A device that is revoked may be in anybody's hands: it cannot fill the store. */
const MAX_HAND_INS = 50;

const addressSchema = z.object({ id: z.uuid() });

/**
 * POST /api/hand-ins: a revoked device gives up what it has not sent; it learns nothing in return. GET and DELETE:
 * its owner, on another device, looks at it and decides (docs/decisions/008-wiping-a-device.md).
 */
export function handInRoutes(app: FastifyInstance, { store, grants }: Services): void {
  app.post('/api/hand-ins', async (request): Promise<HandInDone> => {
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
    return { serverTime: Date.now(), files: work.files?.length ?? 0 };
  });

  app.get('/api/hand-ins', async (request): Promise<HandInsAnswer> => {
    const { access } = await authenticate(store, grants, request);
    const kept = await store.handIns(access.person.id);
    const handIns = kept.map(opened).map(({ work, ...handIn }) => {
      const { files, ...rest } = work;
      const told = files === undefined ? rest : { ...rest, files: files.map(withoutContent) };
      return { ...handIn, work: told };
    });
    return { handIns };
  });

  app.get('/api/hand-ins/:id', async (request): Promise<HandInAnswer> => {
    const { access } = await authenticate(store, grants, request);
    const { id } = parseBody(addressSchema, request.params);
    const kept = (await store.handIns(access.person.id)).find((handIn) => handIn.id === id);
    if (kept === undefined) throw new RequestError('not-found');
    return opened(kept);
  });

  app.delete('/api/hand-ins/:id', async (request, reply) => {
    const { access } = await authenticate(store, grants, request);
    const { id } = parseBody(addressSchema, request.params);
    await store.removeHandIn(access.person.id, id);
    return reply.code(204).send();
  });
}

function opened({ id, at, content }: HandIn): HandInAnswer {
  const work = JSON.parse(content) as UnsentWork;
  return { id, device: work.device, at, work };
}
