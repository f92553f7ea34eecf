import type { Readable } from '../../../data/replica-context.ts';

/** The first value of a live query that is there and fits; the last one it had after `patienceMs`, if it had one. */
export function readOnce<T>(
  readable: Readable<T | undefined>,
  fits: (value: T) => boolean = () => true,
  patienceMs = 5_000,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const end = (value: T | undefined) => {
      clearTimeout(timer);
      leave();
      resolve(value);
    };
    const look = () => {
      const value = readable.get();
      if (value !== undefined && fits(value)) end(value);
    };
    const timer = setTimeout(() => end(readable.get()), patienceMs);
    const leave = readable.subscribe(look);
    // It may be there already; not before `leave` is known.
    queueMicrotask(look);
  });
}
