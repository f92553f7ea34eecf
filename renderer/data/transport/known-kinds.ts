import type { Kind } from '../../../shared/records/kinds.ts';

/** Kinds that came with a later protocol than the first. */
const since: Partial<Record<Kind, number>> = { notices: 3 };
/** Stands as the checkpoint of a kind of which the server has never heard. */
const NOT_ASKED = 'not-asked';

interface Asked {
  after?: string | null;
}

/**
 * Send a pull to a server of an earlier protocol without the kinds that it does not know. They count as read to the end,
 * so that the replica becomes complete; when the server has been updated they are read from the beginning (S13).
 */
export async function sendKnownKinds(
  protocol: number,
  body: object,
  send: (body: object) => Promise<unknown>,
): Promise<unknown> {
  const { kinds } = body as { kinds?: Record<string, Asked> };
  if (kinds === undefined) return send(body);
  const known: Record<string, Asked> = {};
  const pages: Record<string, object> = {};
  for (const [kind, asked] of Object.entries(kinds)) {
    if (protocol < (since[kind as Kind] ?? 0)) {
      pages[kind] = { records: [], removed: [], after: NOT_ASKED, hasMore: false };
    } else {
      known[kind] = asked.after === NOT_ASKED ? { ...asked, after: null } : asked;
    }
  }
  const answer = await send({ ...body, kinds: known });
  if (Object.keys(pages).length === 0) return answer;
  const answered = answer as { kinds?: object } | null;
  return { ...answered, kinds: { ...answered?.kinds, ...pages } };
}
