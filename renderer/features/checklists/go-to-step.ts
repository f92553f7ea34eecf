import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

/**
 * Bring the field of a step into view and the focus to it, once what covers it (a dialog, a drawer) has come to rest.
 * @param run key of its run
 */
export function goToStep(run: string, key: string): ReturnType<typeof setTimeout> {
  return setTimeout(() => {
    const step = document.querySelector(`[data-run="${CSS.escape(run)}"] [data-step="${CSS.escape(key)}"]`);
    step?.scrollIntoView({ block: 'center' });
    step?.querySelector<HTMLElement>('input:not([hidden]), button')?.focus();
  }, 250);
}

/** The step that the address names, by the key of its run; `null` where it names none. */
export function useNamedStep(): { run: string; step: string } | null {
  const [params] = useSearchParams();
  const run = params.get('run');
  const step = params.get('step');
  return run === null || step === null ? null : { run, step };
}

/** Goes once to the step that the address names, when its checklists are on the screen. */
export function useGoToNamedStep(isShown: boolean): void {
  const named = useNamedStep();
  const gone = useRef<string | null>(null);
  const { run = null, step = null } = named ?? {};
  useEffect(() => {
    if (!isShown || run === null || step === null || gone.current === `${run} ${step}`) return undefined;
    const timer = goToStep(run, step);
    gone.current = `${run} ${step}`;
    return () => clearTimeout(timer);
  }, [isShown, run, step]);
}
