import type { Entry, EntryData } from '../records/entry.ts';

const MINUTE = 60_000;

/** A line of the work log: an entry of work or travel that counts, or would if it were no break. */
export interface WorkLine {
  /** The entry that counts. */
  entry: Entry;
  /** Who did it, also where somebody else corrected it; `null` where nobody of the staff did. */
  person: string | null;
  type: 'time' | 'travel';
  minutes: number;
  /** UTC ms. Where no time of day is known the line ends when it was written. */
  begin: number;
  end: number;
  /** Is the time of day known? Only then can it overlap with another line. */
  isTimed: boolean;
  /** Written down, and no work. */
  isBreak: boolean;
  /** False for a break, whatever it says. */
  isBillable: boolean;
  workType: string | null;
  kilometres: number | null;
  /** The visit that it belongs to, also where it stands on the visit itself. */
  visit: string | null;
  /** Was it corrected at least once? */
  isCorrected: boolean;
}

type WorkData = EntryData<'time'> & { kilometres?: number | null };

/** Is it an entry of the work log? */
export function isWorkEntry(entry: Pick<Entry, 'type'>): boolean {
  return entry.type === 'time' || entry.type === 'travel';
}

/** The first entry of the line that an entry belongs to: itself, or what it corrects. */
export function firstOf(entry: Pick<Entry, 'id' | 'data'>): string {
  const { supersedes } = entry.data as Partial<WorkData>;
  return supersedes ?? entry.id;
}

/** Whose work an entry of the work log speaks of: its author's, unless it corrects what somebody else wrote. */
export function personOf({ author, data }: Pick<Entry, 'author' | 'data'>): string | null {
  const { person } = data as Partial<WorkData>;
  return person ?? author;
}

/**
 * The lines of a work log, by their beginning. A correction stands in the place of what it corrects; of several the
 * one that the server took last counts, one that it does not have yet before all. Withdrawn lines are left out.
 */
export function workLines(entries: readonly Entry[]): WorkLine[] {
  const lines = [...families(entries).values()].flatMap((family) => {
    const last = family.at(-1);
    return last === undefined || isWithdrawn(last) ? [] : [lineOf(last)];
  });
  return lines.sort((a, b) => a.begin - b.begin || a.end - b.end || (a.entry.id < b.entry.id ? -1 : 1));
}

/** Entries of a work log that count no more, and why: a later one stands in their place, or the line was withdrawn. */
export function fates(entries: readonly Entry[]): ReadonlyMap<string, 'corrected' | 'withdrawn'> {
  const found = new Map<string, 'corrected' | 'withdrawn'>();
  for (const family of families(entries).values()) {
    const last = family.at(-1);
    if (last === undefined) continue;
    const fate = isWithdrawn(last) ? 'withdrawn' : 'corrected';
    for (const entry of family) if (entry !== last || fate === 'withdrawn') found.set(entry.id, fate);
  }
  return found;
}

/** Does the entry take its line back? */
export function isWithdrawn({ data }: Pick<Entry, 'data'>): boolean {
  return data['withdrawn'] === true;
}

function families(entries: readonly Entry[]): Map<string, Entry[]> {
  const grouped = Map.groupBy(entries.filter(isWorkEntry), firstOf);
  for (const [first, family] of grouped) {
    grouped.set(
      first,
      family.toSorted((a, b) => rank(a, first) - rank(b, first) || a.at - b.at || (a.id < b.id ? -1 : 1)),
    );
  }
  return grouped;
}

/** The first one is before its corrections in any case; what the server does not have yet comes last. */
function rank({ id, revision }: Entry, first: string): number {
  if (id === first) return -1;
  return revision === 0 ? Number.MAX_SAFE_INTEGER : revision;
}

function lineOf(entry: Entry): WorkLine {
  const data = entry.data as Partial<WorkData>;
  const minutes = data.minutes ?? 0;
  const startedAt = data.startedAt ?? null;
  const begin = startedAt ?? (data.firstAt ?? entry.at) - minutes * MINUTE;
  const isBreak = entry.type === 'time' && data.workType === 'break';
  return {
    entry,
    person: personOf(entry),
    type: entry.type === 'travel' ? 'travel' : 'time',
    minutes,
    begin,
    end: begin + minutes * MINUTE,
    isTimed: startedAt !== null,
    isBreak,
    isBillable: !isBreak && data.billable !== false,
    workType: data.workType ?? null,
    kilometres: data.kilometres ?? null,
    visit: data.visit ?? (entry.subjectKind === 'visits' ? entry.subjectId : null),
    isCorrected: (data.supersedes ?? null) !== null,
  };
}
