import { useCallback } from 'react';
import type { Change, CommandContext } from '../../shared/commands/context.ts';
import { useReplica } from './replica-context.ts';

export type Dispatch = (build: (context: CommandContext) => Change[]) => Promise<{ group: string }>;

/**
 * The only way for screens to write: `dispatch((context) => addNote(context, subject, { text }))`. Resolves when
 * the change is durable in the outbox and shown; rejects with `CommandError` when the command refuses, or when the
 * device cannot store it, and then nothing was written. A command without changes resolves with `group: ''`.
 */
export function useDispatch(): Dispatch {
  const replica = useReplica();
  return useCallback((build) => replica.dispatch(build), [replica]);
}
