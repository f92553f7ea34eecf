import { useMemo, useSyncExternalStore } from 'react';
import { sessionAnswerSchema } from '../../shared/protocol/session.ts';
import type { Person } from '../../shared/records/person.ts';
import { TransportFailure } from '../../shared/sync/failure.ts';
import { namesInUse } from './durability/set-aside.ts';
import { OutboxDb } from './outbox/outbox-db.ts';
import { removeReplica } from './session/remove-replica.ts';
import { onSessionChange, parseSession, replicaId, saveSession } from './session/session-storage.ts';
import { sessionText } from './session/session-text.ts';
import { onWipeChange, parseWipe, saveWipe, wipeText, type WipeState } from './session/wipe-state.ts';
import { replicaNames } from './sync/names.ts';
import { requestJson } from './transport/request-json.ts';

export type SessionState =
  | { state: 'loading' | 'signed-out' }
  /** `expired`: work goes on in the replica, but syncing waits for a new sign-in. */
  | { state: 'signed-in'; person: Person; server: string; expired: boolean };

/** Who is signed in at this device. Needs no network: a console that starts offline opens its replica. */
export function useSession(): SessionState {
  const text = useSyncExternalStore(onSessionChange, sessionText);
  return useMemo(() => stateOf(text), [text]);
}

function stateOf(text: string | null): SessionState {
  const session = parseSession(text);
  if (session === null) return { state: 'signed-out' };
  const { person, server } = session;
  return { state: 'signed-in', person, server, expired: session.expiresAt <= Date.now() };
}

/** How far the wiping of this device has come; `null` while nobody revoked it. */
export function useWipe(): WipeState | null {
  const text = useSyncExternalStore(onWipeChange, wipeText);
  return useMemo(() => parseWipe(text), [text]);
}

/** The person has read that the device was wiped. */
export function dismissWipe(): void {
  saveWipe(null);
}

/**
 * Sign in at a server (its origin). A person who signs in again finds replica and outbox as they were.
 * @throws TransportFailure; `signed-out` with code `wrong-credentials` when login or password is wrong
 */
export async function signIn(wanted: { server: string; login: string; password: string }): Promise<void> {
  const server = wanted.server.replace(/\/+$/, '');
  const { login, password } = wanted;
  const body = { login, password, replica: replicaId() };
  const answer = await requestJson({ url: `${server}/api/session`, body, timeoutMs: 20_000 });
  const parsed = sessionAnswerSchema.safeParse(answer);
  if (!parsed.success)
    throw new TransportFailure('server-failed', 'The sign-in answer has an unknown shape.');
  const { token, expiresAt, person } = parsed.data;
  await saveSession({ server, token, expiresAt, person });
}

/** There is unsent work and nobody said what to do with it. */
export class UnsentWorkError extends Error {
  override readonly name = 'UnsentWorkError';
  readonly count: number;

  constructor(count: number) {
    super(`${count} changes have not reached the server. Sign out with keepUnsent to keep them here.`);
    this.count = count;
  }
}

export interface SignOutWishes {
  /** The unsent work stays on this device and is sent after the next sign-in of the same person. */
  keepUnsent: boolean;
  /** Also delete the records from this device. Unsent work stays in any case. */
  removeData?: boolean;
}

/** Sign out. @throws UnsentWorkError when there is unsent work and `keepUnsent` is false; then nothing happened */
export async function signOut({ keepUnsent, removeData = false }: SignOutWishes): Promise<void> {
  const session = parseSession(sessionText());
  if (session === null) return saveSession(null);
  const { server, person } = session;
  const outbox = new OutboxDb(namesInUse(localStorage, server, person.id).outbox);
  const unsent = await outbox.unsentCount().finally(() => outbox.close());
  if (unsent > 0 && !keepUnsent) throw new UnsentWorkError(unsent);
  await saveSession(null);
  if (removeData) await removeReplica(replicaNames(server, person.id));
}
