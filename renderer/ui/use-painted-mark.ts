import { useEffect } from 'react';

/**
 * Note in the browser's own time line (`performance.getEntriesByName`) when something was painted for the first time, so
 * that a start can be measured without watching it.
 * @param isThere whether this rendering shows it
 */
export function usePaintedMark(name: string, isThere: boolean): void {
  useEffect(() => {
    if (!isThere || performance.getEntriesByName(name).length > 0) return;
    requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
  }, [name, isThere]);
}
