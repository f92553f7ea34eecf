/** Why signing in failed, as far as the person can do something about it; a key of `signIn:problem`. */
export type SignInProblem =
  | 'wrong'
  | 'throttled'
  | 'unreachable'
  | 'offline'
  | 'outdated'
  | 'server'
  | 'unexpected';

const byCode: Record<string, SignInProblem> = {
  'wrong-credentials': 'wrong',
  unauthenticated: 'wrong',
  'too-many-attempts': 'throttled',
  'protocol-unsupported': 'outdated',
  internal: 'server',
  'storage-full': 'server',
  unreachable: 'unreachable',
  'captive-portal': 'unreachable',
  network: 'unreachable',
};

/** Sorts what `signIn` threw: an error with a `code` of the server's table, or a failed fetch. */
export function problemOf(error: unknown, isOnline: boolean): SignInProblem {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const known = byCode[code];
  if (known !== undefined && known !== 'unreachable') return known;
  if (known === 'unreachable' || error instanceof TypeError) return isOnline ? 'unreachable' : 'offline';
  return 'unexpected';
}
