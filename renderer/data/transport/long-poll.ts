import { waitAnswerSchema } from '../../../shared/protocol/stream.ts';
import type { Endpoint } from './http-transport.ts';
import { isRevoked } from './is-revoked.ts';
import { requestJson } from './request-json.ts';

/** What came of one poll: the revision that the server stands at, or why there is none. */
export type PollOutcome = { revision: number } | 'failed' | 'revoked';

/**
 * Ask once what is new. With a revision the server answers when there is a later one, or after 25 s; without one at
 * once. Resolves in every case.
 */
export async function pollOnce(
  endpoint: Endpoint,
  after: number | null,
  options: { timeoutMs: number; signal: AbortSignal },
): Promise<PollOutcome> {
  try {
    const answer = await requestJson({
      url: `${endpoint.server}/api/sync/wait${after === null ? '' : `?after=${after}`}`,
      token: endpoint.token(),
      ...options,
    });
    const parsed = waitAnswerSchema.safeParse(answer);
    return parsed.success ? { revision: parsed.data.revision } : 'failed';
  } catch (error) {
    return isRevoked(error) ? 'revoked' : 'failed';
  }
}
