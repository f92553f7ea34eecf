import type { Readable } from '../../data/replica-context.ts';

/** The first answer of something that is still being read. */
export function once<T>(readable: Readable<T | undefined>): Promise<T> {
  return new Promise((resolve) => {
    let stop: (() => void) | undefined;
    let isDone = false;
    const look = () => {
      const value = readable.get();
      if (value === undefined || isDone) return;
      isDone = true;
      stop?.();
      resolve(value);
    };
    stop = readable.subscribe(look);
    look();
    // The answer was there before the subscription was.
    if (isDone) stop();
  });
}
