import { useCallback } from 'react';
import { useReplica, type Replica } from './replica-context.ts';

export type Dispatch = Replica['dispatch'];

/**
 * The only way for screens to write: `dispatch((context) => addNote(context, subject, { text }))`. Resolves when
 * the change is durable in the outbox and shown; rejects with `CommandError` when the command refuses, or when the
 * device cannot store it, and then nothing was written. A command without changes resolves with `group: ''`.
 * `sent` is the draft that it was (`KeptForm.sending`, `takingDraft`): it goes in the same commit.
 */
export function useDispatch(): Dispatch {
  const replica = useReplica();
  return useCallback((build, sent) => replica.dispatch(build, sent), [replica]);
}
