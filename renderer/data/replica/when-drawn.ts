import { nextFrame } from '../next-frame.ts';

/** Begin at the latest then, whatever is on the screen. */
const LATEST_MS = 1_000;

export interface WhenDrawn {
  /** Rows are about to be drawn. */
  rowsCome: () => void;
  /** Do not begin any more. */
  cancel: () => void;
}

/**
 * Call `begin` once the first rows are on the screen: what it does would only hold them up. Right away where there is
 * nothing to draw yet.
 * @param hasRows resolves when what is drawn first was read; false when nothing is there
 */
export function whenDrawn(hasRows: Promise<boolean>, begin: () => void): WhenDrawn {
  let isCancelled = false;
  const start = () => {
    clearTimeout(timer);
    if (!isCancelled) begin();
  };
  const timer = setTimeout(start, LATEST_MS);
  hasRows.then(
    (isThere) => isThere || start(),
    () => start(),
  );
  return {
    rowsCome: () => void nextFrame().then(start),
    cancel: () => {
      isCancelled = true;
      clearTimeout(timer);
    },
  };
}
