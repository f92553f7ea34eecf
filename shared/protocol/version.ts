/**
 * Version of the wire format. History:
 * - 1: first version (session, pull, push, stream)
 * - 2: a pull may ask for today's work, digests, heads and single records, names the schemas that the console knows (so
 *   does a push), and marks the first page after a change of access. A server of version 1 passes these over, so that nothing else changes.
 * - 3: records of the kind `notices`, of which an older server is not asked
 */
export const PROTOCOL = 3;
/** Oldest protocol that this version still speaks, as a server and as a console. */
export const PROTOCOL_FLOOR = 1;

/** Versions that somebody speaks, from the oldest to the newest. */
export interface ProtocolRange {
  from: number;
  to: number;
}

export const ownProtocols: ProtocolRange = { from: PROTOCOL_FLOOR, to: PROTOCOL };

/** The newest version that both speak; `null` when there is none. */
export function commonProtocol(a: ProtocolRange, b: ProtocolRange): number | null {
  const newest = Math.min(a.to, b.to);
  return newest >= Math.max(a.from, b.from) ? newest : null;
}
