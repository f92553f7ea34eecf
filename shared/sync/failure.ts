import type { ProtocolRange } from '../protocol/version.ts';

/** Why an exchange with the server did not work, by what has to happen next. */
export type FailureKind =
  /** No link, a timeout or a server in trouble: try again later. */
  | 'unreachable'
  /** Something answered that is not the server: a login page of a hotel or a plant. */
  | 'captive-portal'
  /** The token is missing, expired or revoked: wait for a sign-in, keep everything. */
  | 'signed-out'
  /** Client and server do not speak the same protocol: wait for an update, keep everything. */
  | 'outdated'
  /** The request was too large: send less at a time. */
  | 'too-large'
  /** The checkpoint is of another epoch: read everything again. */
  | 'invalid-checkpoint'
  /** The server does not take this request as it is. */
  | 'refused'
  /** The server answered that it failed. */
  | 'server-failed';

/** Thrown by a transport. */
export class TransportFailure extends Error {
  override readonly name = 'TransportFailure';
  readonly kind: FailureKind;
  /** The server's error code, where there was one. */
  readonly code: string | null;
  /** With `outdated`: the versions of the protocol that the server speaks, where it said so. */
  readonly protocols: ProtocolRange | null;

  constructor(
    kind: FailureKind,
    message: string,
    code: string | null = null,
    protocols: ProtocolRange | null = null,
  ) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.protocols = protocols;
  }
}

/** What an HTTP answer other than 2xx means. `code` is the server's error code, `null` when the body had none. */
export function failureOf(status: number, code: string | null): FailureKind {
  if (code === null && status < 500) return 'captive-portal';
  if (status === 401) return 'signed-out';
  if (status === 426) return 'outdated';
  if (status === 413) return 'too-large';
  if (status === 408 || status === 429) return 'unreachable';
  if (code === 'invalid-checkpoint') return 'invalid-checkpoint';
  return status >= 500 ? 'server-failed' : 'refused';
}
