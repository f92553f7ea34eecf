import { useEffect, useState } from 'react';

/** Latest moment, on a machine that is never idle. */
const LATEST_MS = 4_000;

/** False while the first screen is being drawn; true once there was an idle moment after it. */
export function useAfterStart(): boolean {
  const [isAfter, setAfter] = useState(false);
  useEffect(() => {
    // One idle moment may come between two steps of the start; a second and a half later it is over.
    let handle = 0;
    const timer = setTimeout(() => {
      handle = requestIdleCallback(() => setAfter(true), { timeout: LATEST_MS });
    }, 1_500);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(handle);
    };
  }, []);
  return isAfter;
}
