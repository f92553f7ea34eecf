import { TransportFailure, type FailureKind } from '../../../shared/sync/failure.ts';

/** Why signing in failed, as far as the person can do something about it; a key of `signIn:problem`. */
export type SignInProblem =
  | 'wrong'
  | 'throttled'
  | 'unreachable'
  | 'captive'
  | 'offline'
  | 'outdated'
  | 'server'
  | 'unexpected';

const byKind: Record<FailureKind, SignInProblem> = {
  unreachable: 'unreachable',
  'captive-portal': 'captive',
  'signed-out': 'wrong',
  outdated: 'outdated',
  'too-large': 'unexpected',
  'invalid-checkpoint': 'unexpected',
  refused: 'unexpected',
  'server-failed': 'server',
};

/** Sorts what `signIn` threw. `isOnline` is what the browser thinks of this device's network. */
export function problemOf(error: unknown, isOnline: boolean): SignInProblem {
  if (!(error instanceof TransportFailure)) return 'unexpected';
  if (error.code === 'too-many-attempts') return 'throttled';
  const problem = byKind[error.kind];
  return problem === 'unreachable' && !isOnline ? 'offline' : problem;
}
