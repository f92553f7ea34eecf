import { z } from 'zod';
import { personSchema } from '../../../shared/records/person.ts';
import { keepSession } from './kept-session.ts';
import { SESSION_KEY } from './session-text.ts';

const REPLICA_KEY = 'ff-replica';
/** Sent round in this window; other windows get the browser's `storage` event. */
const CHANGED = 'ff-session-changed';

export const sessionSchema = z.object({
  /** Origin of the server, without a slash at the end. */
  server: z.string(),
  token: z.string(),
  /** UTC ms. */
  expiresAt: z.number(),
  person: personSchema,
});
export type Session = z.infer<typeof sessionSchema>;

/** `null` when nobody is signed in, or when what is stored cannot be read. */
export function parseSession(text: string | null): Session | null {
  if (text === null) return null;
  try {
    const parsed = sessionSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Sign in or, with `null`, out. Resolves when a crash cannot undo it. */
export async function saveSession(session: Session | null): Promise<void> {
  const text = session === null ? null : JSON.stringify(session);
  await keepSession(text);
  if (text === null) localStorage.removeItem(SESSION_KEY);
  else localStorage.setItem(SESSION_KEY, text);
  dispatchEvent(new Event(CHANGED));
}

/** Call whenever the session changes, in this window or another. Returns the function that ends it. */
export function onSessionChange(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  addEventListener('storage', listener);
  return () => {
    removeEventListener(CHANGED, listener);
    removeEventListener('storage', listener);
  };
}

/** Id of this browser profile or installation, made once. */
export function replicaId(): string {
  const known = localStorage.getItem(REPLICA_KEY);
  if (known !== null) return known;
  const made = crypto.randomUUID();
  localStorage.setItem(REPLICA_KEY, made);
  return made;
}

/** The next sign-in is that of a new device. */
export function forgetReplicaId(): void {
  localStorage.removeItem(REPLICA_KEY);
}
