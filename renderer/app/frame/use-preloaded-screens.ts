import { useEffect } from 'react';
import { preloadScreens } from '../screen-modules.ts';

/** Reads all screens in an idle moment after the first one shows. */
export function usePreloadedScreens(): void {
  useEffect(() => {
    const handle = requestIdleCallback(() => void preloadScreens(), { timeout: 10_000 });
    return () => cancelIdleCallback(handle);
  }, []);
}
