import { z } from 'zod';

const KEY = 'ff-wipe';
const CHANGED = 'ff-wipe-changed';

/**
 * How far the wiping of this device has come; kept beside the databases, so that it goes on after a restart.
 * `handing-in`: the records are gone, unsent work waits for a network to be handed to the server. `needs-sign-in`: the
 * token has ended meanwhile. `done`: nothing is left but this note.
 */
export const wipeStateSchema = z.object({
  stage: z.enum(['handing-in', 'needs-sign-in', 'done']),
  server: z.string(),
  /** Of the hand-in, so that a repeated attempt replaces what arrived the first time. */
  id: z.string(),
  /** Empty once it is done. */
  token: z.string(),
  person: z.object({ id: z.string(), name: z.string() }),
  /** Deeds and texts that were handed in, or wait for it. */
  count: z.number(),
  /** Photos and other files that the server did not have: handed in, or waiting for it. */
  files: z.number().default(0),
  /** Those that could not be handed in and are gone. */
  lostFiles: z.number().default(0),
});
export type WipeState = z.infer<typeof wipeStateSchema>;

export function wipeText(): string | null {
  return localStorage.getItem(KEY);
}

/** `null`: this device is not being wiped. */
export function parseWipe(text: string | null): WipeState | null {
  if (text === null) return null;
  try {
    const parsed = wipeStateSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function saveWipe(state: WipeState | null): void {
  if (state === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify(state));
  dispatchEvent(new Event(CHANGED));
}

/** Call whenever it changes, in this window or another. Returns the function that ends it. */
export function onWipeChange(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  addEventListener('storage', listener);
  return () => {
    removeEventListener(CHANGED, listener);
    removeEventListener('storage', listener);
  };
}
