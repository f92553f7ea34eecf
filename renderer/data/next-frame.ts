/** Longest wait, for a window that is hidden and draws nothing. */
const HIDDEN_MS = 100;

/** Resolves when what was set before is on the screen. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, HIDDEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      // Behind the drawing of this frame.
      setTimeout(resolve, 0);
    });
  });
}
