/** How often the clock is looked at, in ms. */
const TICK = 30_000;
/** A tick that comes so much later than the last one, in ms, has slept in between; those of hidden windows come each minute. */
const SLEPT = 150_000;

/** The part of a page that says whether somebody can see it. */
type Sight = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/**
 * Calls whenever somebody comes back to the window: it is visible again, or the computer woke up under it. Never while
 * it is hidden, nor while somebody works.
 * @returns how to stop
 */
export function watchReturn(sight: Sight, call: () => void): () => void {
  let last = Date.now();
  const look = (isBack: boolean): void => {
    const now = Date.now();
    const hasSlept = now - last >= SLEPT;
    last = now;
    if (sight.visibilityState === 'visible' && (isBack || hasSlept)) call();
  };
  const onChange = (): void => look(true);
  const timer = setInterval(() => look(false), TICK);
  sight.addEventListener('visibilitychange', onChange);
  return () => {
    clearInterval(timer);
    sight.removeEventListener('visibilitychange', onChange);
  };
}
