import type { z } from 'zod';
import { TransportFailure } from '../../shared/sync/failure.ts';
import { parseSession } from './session/session-storage.ts';
import { sessionText } from './session/session-text.ts';
import { requestJson, type JsonRequest } from './transport/request-json.ts';

const TIMEOUT_MS = 20_000;

/**
 * The server, for the few screens that show what only it knows (devices, history). Everything else comes from the
 * replica. All of them reject with `TransportFailure`.
 */
export interface Server {
  get<S extends z.ZodType>(path: string, answer: S): Promise<z.output<S>>;
  post<S extends z.ZodType>(path: string, body: object, answer: S): Promise<z.output<S>>;
  remove(path: string): Promise<void>;
}

export const server: Server = {
  get: async (path, answer) => checked(answer, await ask(path, {})),
  post: async (path, body, answer) => checked(answer, await ask(path, { body })),
  remove: async (path) => {
    await ask(path, { method: 'DELETE' });
  },
};

/** As whoever is signed in when it is asked. */
async function ask(path: string, request: Pick<JsonRequest, 'body' | 'method'>): Promise<unknown> {
  const session = parseSession(sessionText());
  if (session === null) throw new TransportFailure('signed-out', 'Nobody is signed in.');
  const { server: origin, token } = session;
  return requestJson({ url: `${origin}${path}`, token, timeoutMs: TIMEOUT_MS, ...request });
}

function checked<S extends z.ZodType>(schema: S, answer: unknown): z.output<S> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new TransportFailure('server-failed', 'The answer does not have the expected shape.');
}
