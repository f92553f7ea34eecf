/** A time that does not count, in UTC ms. */
export type Pause = readonly [startMs: number, endMs: number];

const none: readonly Pause[] = [];

/**
 * The pauses within a span, in order; those that overlap or touch are one, so that nothing is taken off twice.
 * Throws a RangeError for a pause that ends before it begins or has an end that is no number.
 */
export function pausesWithin(
  pauses: readonly Pause[] | undefined,
  startMs: number,
  endMs: number,
): readonly Pause[] {
  if (pauses === undefined || pauses.length === 0) return none;
  const merged: [number, number][] = [];
  for (const [from, until] of pauses.map(checked).sort(([a], [b]) => a - b)) {
    const start = Math.max(from, startMs);
    const end = Math.min(until, endMs);
    const last = merged.at(-1);
    if (start >= end) continue;
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function checked(pause: Pause): Pause {
  const [from, until] = pause;
  if (from <= until) return pause;
  throw new RangeError(
    `The pause from ${from} to ${until} does not end after it begins. Give UTC milliseconds.`,
  );
}
