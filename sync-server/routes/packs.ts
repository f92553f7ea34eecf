import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Manifest } from '../../shared/protocol/packs.ts';
import { parseBody } from '../http/parse-body.ts';
import { RequestError } from '../http/request-error.ts';
import type { Services } from '../services.ts';
import { authenticate } from '../sign-in/authenticate.ts';

const addressSchema = z.object({ hash: z.string().max(100) });

/** GET /api/packs: what the caller may fetch. GET /api/packs/:hash: one of these; it never changes. */
export function packRoutes(app: FastifyInstance, { store, grants, manifests }: Services): void {
  app.get('/api/packs', async (request, reply): Promise<Manifest | FastifyReply> => {
    const { access } = await authenticate(store, grants, request);
    const manifest = await manifests.of(access);
    reply.headers({ etag: `"${manifest.tag}"`, 'cache-control': 'private, no-cache' });
    return isKnown(request, manifest.tag) ? reply.code(304).send() : manifest;
  });

  // It is compressed already, and hashed as it is.
  app.get('/api/packs/:hash', { compress: false }, async (request, reply) => {
    const { access } = await authenticate(store, grants, request);
    const { hash } = parseBody(addressSchema, request.params);
    const { packs } = await manifests.of(access);
    const pack = packs.find((one) => one.hash === hash);
    const content = pack === undefined ? null : await store.packContent(hash);
    // Nobody learns whether there is a pack that he may not fetch.
    if (content === null) throw new RequestError('not-found');
    reply.headers({ etag: `"${hash}"`, 'cache-control': 'private, max-age=31536000, immutable' });
    if (isKnown(request, hash)) return reply.code(304).send();
    return reply.type('application/octet-stream').send(Buffer.from(content));
  });
}

function isKnown(request: FastifyRequest, tag: string): boolean {
  const tags = request.headers['if-none-match']?.split(',') ?? [];
  return tags.some((one) => one.trim().replace(/^W\//, '') === `"${tag}"`);
}
