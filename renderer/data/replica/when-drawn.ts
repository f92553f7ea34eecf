import { nextFrame } from '../next-frame.ts';

/** Begin at the latest then, whatever is on the screen. */
const LATEST_MS = 1_000;

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
  const wait = async () => {
    if (!(await hasRows)) return;
    // One frame for the screen around the rows, one for the rows.
    await nextFrame();
    await nextFrame();
  };
  wait().then(start, start);
  return () => {
    isCancelled = true;
    clearTimeout(timer);
  };
}
