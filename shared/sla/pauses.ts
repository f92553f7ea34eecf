/** A time that does not count, in UTC ms. */
export type Pause = readonly [startMs: number, endMs: number];

const none: readonly Pause[] = [];

/**
 * The pauses within a span, in order; those that overlap or touch are one, so that nothing is taken off twice.
 * A pause that goes on ends at Infinity. Throws a RangeError for one that
 * ends before it begins or has an edge that is no number.
 */
export function pausesWithin(
  pauses: readonly Pause[] | undefined,
  startMs: number,
  endMs: number,
): readonly Pause[] {
  if (pauses === undefined || pauses.length === 0) return none;
  const merged: [number, number][] = [];
  for (const [from, until] of inOrder(pauses)) {
    const start = Math.max(from, startMs);
    const end = Math.min(until, endMs);
    const last = merged.at(-1);
    if (start >= end) continue;
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** The pauses by their beginnings; as given where they are in order already, which those of a history are. */
function inOrder(pauses: readonly Pause[]): readonly Pause[] {
  let latest = -Infinity;
  let isSorted = true;
  for (const [from, until] of pauses) {
    if (!(from <= until)) {
      throw new RangeError(
        `The pause from ${from} to ${until} does not end after it begins. Give UTC milliseconds.`,
      );
    }
    isSorted &&= from >= latest;
    latest = from;
  }
  return isSorted ? pauses : pauses.toSorted(([a], [b]) => a - b);
}
