/**
 * Stand in line to be the window that watches; the others take over when it closes.
 * @param onChange called with true when it is this window's turn
 * @returns the function that leaves the line
 */
export function watchLock(personId: string, onChange: (isTurn: boolean) => void): () => void {
  const leaving = new AbortController();
  const held = navigator.locks.request(
    `fieldfare-watch-${personId}`,
    { signal: leaving.signal },
    async () => {
      onChange(true);
      await new Promise((resolve) => leaving.signal.addEventListener('abort', resolve));
    },
  );
  // Who leaves the line while waiting is told so by a rejection.
  held.catch((error: unknown) => {
    if (!leaving.signal.aborted) reportError(error);
  });
  return () => {
    leaving.abort();
    onChange(false);
  };
}
