/** Where the sync server is. A console that a server serves knows it; an installed one asks. */

/** Does the page come from a web server that also answers `/api`? Not so in the desktop shell (`app://bundle`). */
export function isServedByServer(location: { protocol: string }): boolean {
  return location.protocol === 'http:' || location.protocol === 'https:';
}

export type AddressProblem = 'missing' | 'malformed' | 'insecure';

/**
 * An address as people type it (`support.example.org`, `http://127.0.0.1:4300/`) as an origin.
 * Plain http is taken for this computer alone, because passwords travel over it.
 */
export function parseServerAddress(text: string): { origin: string } | { problem: AddressProblem } {
  const typed = text.trim();
  if (typed === '') return { problem: 'missing' };
  const withScheme = /^[a-z][a-z+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(withScheme)) return { problem: 'malformed' };
  const url = new URL(withScheme);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { problem: 'malformed' };
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  if (url.protocol === 'http:' && !isLocal) return { problem: 'insecure' };
  return { origin: url.origin };
}
