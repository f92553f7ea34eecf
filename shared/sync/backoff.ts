const FIRST_MS = 1_000;
const LAST_MS = 60_000;

/**
 * How long to wait after the n-th failure in a row (1 is the first), in ms: doubling up to a minute, and anywhere
 * between half of that and all of it, so that a thousand consoles do not come back in the same second.
 */
export function backoffMs(failures: number, random: number): number {
  const full = Math.min(FIRST_MS * 2 ** Math.max(failures - 1, 0), LAST_MS);
  return Math.round(full / 2 + (full / 2) * random);
}
