/**
 * Version of the wire format. History:
 * - 1: first version (session, pull, push, stream)
 */
export const PROTOCOL = 1;
/** Oldest protocol that the server still serves. */
export const PROTOCOL_FLOOR = 1;
