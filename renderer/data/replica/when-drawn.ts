/** Begin at the latest then, e.g. in a window that is hidden and draws nothing. */
const LATEST_MS = 500;

/**
 * Call `begin` once the first rows are on the screen: what it does would only hold them up. Right away where there is
 * nothing to draw yet.
 * @param hasRows resolves when what is drawn first was read; false when nothing is there
 * @returns the function that prevents it
 */
export function whenDrawn(hasRows: Promise<boolean>, begin: () => void): () => void {
  let isCancelled = false;
  const start = () => {
    clearTimeout(timer);
    if (!isCancelled) begin();
  };
  const timer = setTimeout(start, LATEST_MS);
  const afterFrame = (call: () => void) => requestAnimationFrame(() => setTimeout(call, 0));
  hasRows.then(
    (isFilled) => (isFilled ? afterFrame(() => afterFrame(start)) : start()),
    () => start(),
  );
  return () => {
    isCancelled = true;
    clearTimeout(timer);
  };
}
