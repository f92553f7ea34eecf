import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { oneAtATime } from './one-at-a-time.ts';

export interface Submit {
  submit: () => void;
  /** Show it on the button. */
  isSubmitting: boolean;
}

/**
 * Saving a form: a second click, Enter or Ctrl+Enter while it is under way does nothing.
 * @param action resolves to whether the form is done with and about to go away; nothing is heard from it then. `false`:
 * it was refused, or stays for another one
 */
export function useSubmit(action: () => Promise<boolean>): Submit {
  const [isSubmitting, setSubmitting] = useState(false);
  const [once] = useState(oneAtATime);
  const latest = useRef(action);
  useLayoutEffect(() => {
    latest.current = action;
  });
  const submit = useCallback(
    () =>
      void once(async () => {
        setSubmitting(true);
        let isDone = false;
        try {
          isDone = await latest.current();
        } finally {
          if (!isDone) setSubmitting(false);
        }
        return isDone;
      }),
    [once],
  );
  return { submit, isSubmitting };
}
