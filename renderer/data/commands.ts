import { useCallback } from 'react';
import type { Change, CommandContext } from '../../shared/commands/context.ts';
import { useReplica } from './replica-context.ts';

export type Dispatch = (
  build: (context: CommandContext) => Change[],
  takeDraft?: string,
) => Promise<{ group: string }>;

/**
 * The only way for screens to write: `dispatch((context) => addNote(context, subject, { text }))`. Resolves when
 * the change is durable in the outbox and shown; rejects with `CommandError` when the command refuses, or when the
 * device cannot store it, and then nothing was written. A command without changes resolves with `group: ''`.
 * `takeDraft` names a stored draft that is gone in the same commit, and without which nothing happens (`DraftGone`).
 */
export function useDispatch(): Dispatch {
  const replica = useReplica();
  return useCallback((build, takeDraft) => replica.dispatch(build, takeDraft), [replica]);
}
