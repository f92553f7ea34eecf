import { storedObject } from '../stored-object.ts';

export const SESSION_KEY = 'ff-session';

/** The stored session as text, so that it can be compared; `null` when nobody is signed in. */
export function sessionText(): string | null {
  return localStorage.getItem(SESSION_KEY);
}

/**
 * Whose databases a start will open, before the session itself is parsed: a hint, and of no harm where it is wrong.
 * `null` when nobody is signed in.
 */
export function sessionOwner(text: string | null): { server: string; personId: string } | null {
  const { server, person } = storedObject(text);
  const id = typeof person === 'object' && person !== null && 'id' in person ? person.id : undefined;
  return typeof server === 'string' && typeof id === 'string' ? { server, personId: id } : null;
}
