import { createHash } from 'node:crypto';

/** A UUID (version 8) that follows from a text: whoever writes what it stands for twice writes one record. */
export function idFrom(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}
