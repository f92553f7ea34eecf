import type { FailureKind } from './failure.ts';
import { UnreadableRecord } from './parse-pulled.ts';
import { MassRemoval } from './removals.ts';
import type { SyncProblemCode } from './status.ts';

/** What a person is told of an exchange that failed; of a link that is merely gone the status says enough. */
export const failureProblems: Readonly<Partial<Record<FailureKind, SyncProblemCode>>> = {
  'captive-portal': 'captive-portal',
  outdated: 'outdated',
  'server-failed': 'server-failed',
  refused: 'refused',
};

/** Failures that say nothing of a server that would take a push. */
export const unheard: ReadonlySet<FailureKind> = new Set([
  'unreachable',
  'captive-portal',
  'signed-out',
  'outdated',
]);

/** Why a kind stopped. */
export function stopCode(error: unknown): SyncProblemCode {
  if (error instanceof MassRemoval) return 'mass-removal';
  // A record that this console cannot read is a newer server's: only an update helps.
  return error instanceof UnreadableRecord ? 'outdated' : 'storage-failed';
}

/** What an error says, in English. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
