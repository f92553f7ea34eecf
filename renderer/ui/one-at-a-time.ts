/** Does an action unless one is under way or the last has been done. The action resolves to whether it was the last. */
export type OneAtATime = (action: () => Promise<boolean>) => Promise<void>;

/**
 * Lets one action through at a time: what is asked for while another is under way is dropped, not queued. It decides
 * before anything is awaited, so that the second click of a double click meets a closed door.
 */
export function oneAtATime(): OneAtATime {
  let isClosed = false;
  return async (action) => {
    if (isClosed) return;
    isClosed = true;
    let isLast = false;
    try {
      isLast = await action();
    } finally {
      isClosed = isLast;
    }
  };
}
