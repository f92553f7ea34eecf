/** Longest wait in a window that is never idle, or hidden. */
const LATEST_MS = 200;

/** Resolves when the window has nothing better to do: for work that nobody waits for. */
export function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: LATEST_MS }));
}
