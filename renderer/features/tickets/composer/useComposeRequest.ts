import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { composerModes, type ComposerMode } from './draft.ts';

/** Opens the composer when the address asks for it (`?compose=time`, from the command palette), once. */
export function useComposeRequest(isLoaded: boolean, open: (mode: ComposerMode) => void): void {
  const [params, setParams] = useSearchParams();
  const asked = composerModes.find((mode) => mode === params.get('compose'));
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    // Before the draft was read, opening would write an empty one over it.
    if (asked === undefined || !isLoaded) return;
    setParams(
      (now) => {
        const rest = new URLSearchParams(now);
        rest.delete('compose');
        return rest;
      },
      { replace: true },
    );
    latest.current(asked);
  }, [asked, isLoaded, setParams]);
}
