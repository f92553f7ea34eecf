import { createHash } from 'node:crypto';

/** Namespace of all imported ids; changing it would make every repeated import write everything twice. */
const NAMESPACE = Buffer.from('6f1d0f5c2a6b5c0e9b0a7d3e4c815f27', 'hex');

/**
 * The id of an imported record: a UUID of version 5 made from where the record comes from, so that a repeated
 * import finds it again.
 */
export function stableId(system: string, kind: string, key: string): string {
  const name = `${system}\u0000${kind}\u0000${key}`;
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
