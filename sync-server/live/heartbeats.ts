import { StoreUnavailableError, type Store } from '../store/store.ts';
import type { Listener } from './listener.ts';

/** `null`: there is none any more; `undefined`: nobody knows. */
type SessionState = { isRevoked: boolean } | null | undefined;

/** Tell everybody that the link lives, and hang up on those whose session has ended meanwhile, as at another process. */
export async function sendHeartbeats(connections: Iterable<Listener>, store: Store): Promise<void> {
  let isAway = false;
  for (const connection of connections) {
    const session: SessionState = isAway ? undefined : await sessionOf(connection, store);
    isAway = session === undefined;
    if (session === undefined) connection.heartbeat();
    else if (session === null) connection.end();
    else if (session.isRevoked) connection.wipe();
    else connection.heartbeat();
  }
}

/** `undefined` while the database is away: that ends no stream, and all coming back at once would not help it. */
async function sessionOf({ tokenHash }: Listener, store: Store): Promise<SessionState> {
  try {
    return await store.session(tokenHash, Date.now());
  } catch (error) {
    if (error instanceof StoreUnavailableError) return undefined;
    throw error;
  }
}
