const DAY = 86_400_000;
/**
 * Offsets are looked at every so often, and where two looks differ, the moment between them is searched for. Two changes
 * that undo each other between two looks would be missed. The closest such pairs are 3.99 days apart (Freetown, 1939) and,
 * after the war, 6.96 (Recife, 2000; Gaza, 2040). A look is slow, hence no more of them than needed.
 */
const lookEvery = (utcMs: number) => (utcMs < Date.UTC(1946, 0, 1) ? 3 : 6) * DAY;

/** A time zone of the IANA database as the runtime knows it. */
export interface Zone {
  readonly name: string;
  /** Milliseconds by which clocks there are ahead of UTC at an instant. Slow: some microseconds. */
  readonly offsetAt: (utcMs: number) => number;
}

/** From `since` (UTC ms) on, until the next stretch begins, clocks are `offset` ms ahead of UTC. */
export interface Stretch {
  readonly since: number;
  readonly offset: number;
}

/** Find a zone by its IANA name. Throws a RangeError where the runtime knows none of that name. */
export function openZone(name: string): Zone {
  // The first format of a runtime takes some 20 ms; who reads this module pays them for the calendar that never closes.
  if (name === 'UTC') return { name, offsetAt: () => 0 };
  const format = clockOf(name);
  const offsetAt = (utcMs: number): number => {
    const second = Math.floor(utcMs / 1000) * 1000;
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, seconds = 0] = (
      format.format(second).match(/\d+/g) ?? []
    ).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, seconds) - second;
  };
  return { name, offsetAt };
}

function clockOf(name: string): Intl.DateTimeFormat {
  const digits = '2-digit' as const;
  const shown = { year: 'numeric', month: digits, day: digits, hour: digits, minute: digits } as const;
  try {
    // Runtimes take offsets such as +02:00 for zones; they know no summer time, and nobody means that.
    if (!/^[A-Za-z]/.test(name)) throw new RangeError('no name');
    return new Intl.DateTimeFormat('en-US', { timeZone: name, hourCycle: 'h23', second: digits, ...shown });
  } catch {
    throw new RangeError(
      `There is no time zone "${name}". Use a name of the IANA database, such as Europe/Warsaw.`,
    );
  }
}

/** All offsets of a zone from one instant to another, oldest first; the first stretch begins at `fromMs`. */
export function stretchesOf(zone: Zone, fromMs: number, untilMs: number): Stretch[] {
  let last: Stretch = { since: fromMs, offset: zone.offsetAt(fromMs) };
  const stretches = [last];
  for (let at = fromMs; at < untilMs; at += lookEvery(at)) {
    const end = Math.min(at + lookEvery(at), untilMs);
    // Two changes that do not undo each other may stand between two looks; then there is a second one to find.
    while (zone.offsetAt(end) !== last.offset) {
      last = firstChange(zone, last.offset, Math.max(at, last.since), end);
      stretches.push(last);
    }
  }
  return stretches;
}

/** The first second after `before` at which the offset is another one; `after` must be one with another offset. */
function firstChange(zone: Zone, offset: number, before: number, after: number): Stretch {
  let low = Math.floor(before / 1000);
  let high = Math.ceil(after / 1000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offsetAt(middle * 1000) === offset) low = middle;
    else high = middle;
  }
  return { since: high * 1000, offset: zone.offsetAt(high * 1000) };
}

/** Offset at an instant that the stretches cover. */
export function offsetIn(stretches: readonly Stretch[], utcMs: number): number {
  const current = stretches.findLast(({ since }) => since <= utcMs) ?? stretches[0];
  return current?.offset ?? 0;
}

/**
 * The instant at which clocks show `wallMs` (what they show, read as if it were UTC). Shown twice, it is the first time.
 * Never shown, it is as much after the change of the clocks as it would have been after it on an unchanged clock
 * (`later`), or the very change (`change`).
 */
export function instantOf(
  stretches: readonly Stretch[],
  wallMs: number,
  inGap: 'later' | 'change' = 'later',
): number {
  let before = stretches[0]?.offset ?? 0;
  for (const [index, { since, offset }] of stretches.entries()) {
    const at = wallMs - offset;
    if (index > 0 && at < since) return inGap === 'later' ? wallMs - before : since;
    if (at < (stretches[index + 1]?.since ?? Infinity)) return at;
    before = offset;
  }
  return wallMs - before;
}
