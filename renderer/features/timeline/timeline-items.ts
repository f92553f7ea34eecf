import { deedOf } from '../../../shared/commands/proposals.ts';
import { isRunStart } from '../../../shared/checklists/runs.ts';
import type { Entry, EntryType } from '../../../shared/records/entry.ts';

export const timelineFilters = ['all', 'conversation', 'notes', 'time', 'changes'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

/** Entries that people read as what was said; the others are what was done to the record. */
const families: Record<EntryType, Exclude<TimelineFilter, 'all'>> = {
  opened: 'conversation',
  reply: 'conversation',
  call: 'conversation',
  'e-mail': 'conversation',
  satisfaction: 'conversation',
  attachment: 'conversation',
  erased: 'notes',
  note: 'notes',
  time: 'time',
  travel: 'time',
  status: 'changes',
  assignment: 'changes',
  change: 'changes',
  checklist: 'changes',
  part: 'changes',
  shortage: 'changes',
  proposal: 'changes',
  'proposal-decided': 'changes',
  link: 'changes',
  visit: 'changes',
};

/** To which filter of the timeline an entry belongs. */
export function familyOf(type: EntryType): Exclude<TimelineFilter, 'all'> {
  return families[type];
}

export type TimelineItem =
  | { readonly type: 'day'; readonly id: string; readonly at: number }
  | { readonly type: 'new'; readonly id: string; readonly count: number }
  | { readonly type: 'entry'; readonly id: string; readonly entry: Entry }
  /** Quiet changes that follow each other. */
  | { readonly type: 'changes'; readonly id: string; readonly entries: readonly Entry[] };

export interface TimelineInput {
  entries: readonly Entry[];
  filter: TimelineFilter;
  /** Instant (UTC ms) up to which the person has read; `null` when the timeline is opened for the first time. */
  readUntil: number | null;
  /** What the person wrote is never new to them. */
  personId: string;
  /** Local day of an instant, for the headings. */
  dayOf: (instant: number) => string;
}

/** What the server has not numbered yet stands behind what it has. */
function compareRevisions(a: Entry, b: Entry): number {
  if (a.revision === b.revision) return 0;
  return a.revision === 0 || (b.revision !== 0 && a.revision > b.revision) ? 1 : -1;
}

/** Order of a timeline: by time, what is not yet acknowledged last among equals, then by id (UUIDv7 grow). */
export function sortEntries(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => a.at - b.at || compareRevisions(a, b) || (a.id < b.id ? -1 : 1));
}

/**
 * Lay entries out as what the timeline shows: a heading a day, runs of quiet changes taken together, and one mark
 * where what the person has not seen begins.
 */
export function layOut({ entries, filter, readUntil, personId, dayOf }: TimelineInput): TimelineItem[] {
  const shown = sortEntries(entries).filter((entry) => filter === 'all' || familyOf(entry.type) === filter);
  const isNew = (entry: Entry) => readUntil !== null && entry.at > readUntil && entry.author !== personId;
  const firstNew = shown.findIndex(isNew);
  const items: TimelineItem[] = [];
  let day = '';
  for (const [index, entry] of shown.entries()) {
    const entryDay = dayOf(entry.at);
    if (entryDay !== day) items.push({ type: 'day', id: `day:${entryDay}:${index}`, at: entry.at });
    day = entryDay;
    if (index === firstNew) items.push({ type: 'new', id: 'new', count: shown.filter(isNew).length });
    append(items, entry);
  }
  return items;
}

/** Proposals ask for a decision, so they are never hidden in a run of changes. */
function isQuiet(entry: Entry): boolean {
  return (
    familyOf(entry.type) === 'changes' &&
    entry.type !== 'proposal' &&
    (entry.text === '' || isRunStart(entry))
  );
}

function append(items: TimelineItem[], entry: Entry): void {
  const last = items.at(-1);
  if (!isQuiet(entry)) items.push({ type: 'entry', id: entry.id, entry });
  else if (last?.type !== 'changes')
    items.push({ type: 'changes', id: `changes:${entry.id}`, entries: [entry] });
  else items[items.length - 1] = { ...last, entries: [...last.entries, entry] };
}

/** How many entries each filter would show. */
export function countFamilies(entries: readonly Entry[]): Record<TimelineFilter, number> {
  const counts: Record<TimelineFilter, number> = { all: 0, conversation: 0, notes: 0, time: 0, changes: 0 };
  for (const { type } of entries) {
    counts.all += 1;
    counts[familyOf(type)] += 1;
  }
  return counts;
}

/** Ids of proposals that somebody has already applied or dismissed, with what was decided. */
export function decidedProposals(entries: readonly Entry[]): ReadonlyMap<string, 'applied' | 'dismissed'> {
  return new Map(
    entries
      .filter(({ type }) => type === 'proposal-decided')
      .map(({ data }) => [data['proposal'] as string, data['decision'] as 'applied' | 'dismissed']),
  );
}

/** Open proposals that the same deed left behind as this one, itself among them. */
export function openOfDeed(
  entries: readonly Entry[],
  decisions: ReadonlyMap<string, unknown>,
  proposal: Entry,
): Entry[] {
  const deed = deedOf(proposal);
  return entries.filter((entry) => {
    return entry.type === 'proposal' && !decisions.has(entry.id) && deedOf(entry) === deed;
  });
}
