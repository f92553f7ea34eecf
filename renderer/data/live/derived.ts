import type { Readable } from '../replica-context.ts';

/** A value computed from another one, again only when that one changed. */
export function derived<From, To>(from: readonly Readable<From>[], compute: () => To): Readable<To> {
  let inputs: From[] | null = null;
  let value: To;
  return {
    get: () => {
      const next = from.map((readable) => readable.get());
      if (inputs === null || next.some((input, index) => input !== inputs?.[index])) {
        inputs = next;
        value = compute();
      }
      return value;
    },
    subscribe: (listener) => {
      const leave = from.map((readable) => readable.subscribe(listener));
      return () => leave.forEach((end) => end());
    },
  };
}
