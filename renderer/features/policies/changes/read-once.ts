import type { Readable } from '../../../data/replica-context.ts';

/** The first value of something that is being read. */
export function readOnce<T>(readable: Readable<T | undefined>): Promise<T> {
  return new Promise((resolve) => {
    const known = readable.get();
    if (known !== undefined) {
      resolve(known);
      return;
    }
    const stop = readable.subscribe(() => {
      const value = readable.get();
      if (value === undefined) return;
      stop();
      resolve(value);
    });
  });
}
