import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MAX_BODY_BYTES } from '../../shared/protocol/push.ts';
import { RequestError } from './request-error.ts';

/** Deeper bodies would overflow the stack of whatever walks them; no record comes near. */
const MAX_DEPTH = 64;

/** Take JSON bodies and nothing else. */
export function acceptJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const options = { parseAs: 'string' as const, bodyLimit: MAX_BODY_BYTES };
  app.addContentTypeParser('application/json', options, async (request: FastifyRequest, text: string) => {
    if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
      throw new RequestError('unsupported-media-type', 'Request bodies are not compressed.');
    }
    const body = parse(text);
    if (isDeeperThan(body, MAX_DEPTH)) throw new RequestError('invalid-request', 'It is nested too deeply.');
    return body;
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RequestError(
      'malformed-json',
      error instanceof Error ? error.message.slice(0, 200) : undefined,
    );
  }
}

function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}
