/** What a person does at the window. */
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'input'] as const;
/** Nothing done for so long counts as a pause. */
const PAUSE_MS = 1_500;
/** Longest wait for an idle moment in a window that is never idle, or hidden. */
const LATEST_MS = 200;
/** Longest wait for a pause: work that nobody waits for must come to its end all the same. */
const PATIENCE_MS = 10_000;

/**
 * Moments for work that nobody waits for: while the person pauses, and the window has nothing better to do.
 * @returns a function that resolves at the next such moment
 */
export function idleMoments(events: EventTarget): () => Promise<void> {
  let lastSign = Number.NEGATIVE_INFINITY;
  const note = () => {
    lastSign = performance.now();
  };
  for (const sign of SIGNS) events.addEventListener(sign, note, { capture: true, passive: true });
  return async () => {
    const since = performance.now();
    for (;;) {
      const now = performance.now();
      const left = Math.min(lastSign + PAUSE_MS - now, since + PATIENCE_MS - now);
      if (left <= 0) break;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: LATEST_MS }));
  };
}
