import { z } from 'zod';

/** SHA-256 of the content, 64 small hexadecimal digits: the name under which a file is stored everywhere. */
export const fileHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A digest as `crypto.subtle` gives it, as the name of a file. */
export function hexOf(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
