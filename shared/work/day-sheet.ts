import { totalsOf, type WorkTotals } from './totals.ts';
import type { WorkLine } from './work-line.ts';

const MINUTE = 60_000;
/** Shorter gaps, in minutes, are nobody's forgotten work. */
const SHORTEST_GAP = 5;

/** A time between two lines of which nothing is written down. UTC ms. */
export interface Gap {
  begin: number;
  end: number;
  minutes: number;
}

export interface DaySheet {
  /** With a time of day, by their beginning. */
  timed: readonly WorkLine[];
  /** Of which only the length is known: they may lie in gaps, and overlap with nothing. */
  untimed: readonly WorkLine[];
  gaps: readonly Gap[];
  /** Lines that share time with others, by the id of the entry: with which, and how long in minutes. */
  overlaps: ReadonlyMap<string, readonly { with: WorkLine; minutes: number }[]>;
  totals: WorkTotals;
  gapMinutes: number;
  /** Time that more than one line counts, each pair once. */
  overlapMinutes: number;
}

/** A person's day: the lines that touch it, with what is missing between them and what is there twice. UTC ms. */
export function daySheet(lines: readonly WorkLine[], from: number, until: number): DaySheet {
  const own = lines.filter(({ begin, end }) => begin < until && end > from);
  const timed = own.filter(({ isTimed }) => isTimed);
  const overlaps = new Map<string, { with: WorkLine; minutes: number }[]>();
  let overlapMinutes = 0;
  for (const [index, line] of timed.entries()) {
    for (const other of timed.slice(index + 1)) {
      const minutes = Math.round(
        (Math.min(line.end, other.end) - Math.max(line.begin, other.begin)) / MINUTE,
      );
      if (minutes < 1) continue;
      overlapMinutes += minutes;
      overlaps.set(line.entry.id, [...(overlaps.get(line.entry.id) ?? []), { with: other, minutes }]);
      overlaps.set(other.entry.id, [...(overlaps.get(other.entry.id) ?? []), { with: line, minutes }]);
    }
  }
  const gaps = gapsOf(timed);
  const gapMinutes = gaps.reduce((sum, { minutes }) => sum + minutes, 0);
  const untimed = own.filter(({ isTimed }) => !isTimed);
  return { timed, untimed, gaps, overlaps, totals: totalsOf(own), gapMinutes, overlapMinutes };
}

function gapsOf(timed: readonly WorkLine[]): Gap[] {
  const gaps: Gap[] = [];
  let covered = timed[0]?.end ?? 0;
  for (const { begin, end } of timed) {
    const minutes = Math.round((begin - covered) / MINUTE);
    if (minutes >= SHORTEST_GAP) gaps.push({ begin: covered, end: begin, minutes });
    covered = Math.max(covered, end);
  }
  return gaps;
}
