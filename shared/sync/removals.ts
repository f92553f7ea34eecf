import type { PulledRecord, PullPage } from '../protocol/pull.ts';
import type { Kind } from '../records/kinds.ts';
import type { PullProgress, SyncPorts } from './ports.ts';

/** More than this many records, and more than a fifth of what is there, are not taken out without asking (S9). */
const FEW = 100;
const SHARE = 1 / 5;
/** Deletions within this time count as one: a script that deletes one by one is no less of a mistake. */
const WINDOW_MS = 3_600_000;

/** A question to the person: the server no longer has `missing` of `present` records of a kind. */
export interface RemovalQuestion {
  kind: Kind;
  missing: number;
  present: number;
  /** UTC ms. */
  at: number;
}

/**
 * What the person answers: `remove` takes the records out; `keep` leaves them and reads the kind again from the
 * beginning, after which the question comes again if they are still missing.
 */
export type RemovalAnswer = 'remove' | 'keep';

/** Thrown when so much would be taken out that a person has to be asked first. The kind stops until then. */
export class MassRemoval extends Error {
  override readonly name = 'MassRemoval';
  readonly question: RemovalQuestion;

  constructor(question: RemovalQuestion) {
    super(`The server no longer has ${question.missing} of ${question.present} ${question.kind}.`);
    this.question = question;
  }
}

/** Is this so much that it may be a mistake? Pure. */
export function isMassRemoval(missing: number, present: number): boolean {
  return missing > FEW && missing > present * SHARE;
}

/** @throws MassRemoval unless it is little, or the person has agreed */
export function checkRemoval(
  { agreed = [] }: PullProgress,
  { kind, missing, present, at }: RemovalQuestion,
): void {
  if (!agreed.includes(kind) && isMassRemoval(missing, present)) {
    throw new MassRemoval({ kind, missing, present, at });
  }
}

/** Deletions of a kind that came lately. */
export interface RecentDeletions {
  since: number;
  count: number;
}

/**
 * Look at the deletions in a page before it is written. What the person may no longer see (`removed`) is none of
 * them: that goes without asking. In a re-reading nothing is deleted before its end shows what is missing, but for what was
 * erased.
 * @returns the page as it is to be written
 * @throws MassRemoval
 */
export async function judgeDeletions(
  ports: SyncPorts,
  progress: PullProgress,
  kind: Kind,
  page: PullPage,
): Promise<PullPage> {
  const counted = page.records.filter((record) => isCounted(record)).map(({ id }) => id);
  if (counted.length === 0) return page;
  if (progress.rereading.includes(kind)) {
    return { ...page, records: page.records.filter((record) => !isCounted(record)) };
  }
  // Before a kind was read to its end once there is nothing here that anybody relies on.
  if (!progress.filled.includes(kind)) return page;
  const at = ports.now();
  const recent = recentOf(progress.deletions?.[kind], at);
  const gone = recent.count + (await ports.replica.read(kind, counted)).size;
  // Counting takes the disk; most deletions are few.
  const present = gone > FEW ? (await ports.replica.count(kind)) + recent.count : 0;
  if (present > 0) checkRemoval(progress, { kind, missing: gone, present, at });
  progress.deletions = { ...progress.deletions, [kind]: { since: recent.since, count: gone } };
  return page;
}

/** Whoever erases means it, and says so of each record. */
function isCounted({ deleted, erased }: PulledRecord): boolean {
  return deleted === true && erased !== true;
}

function recentOf(known: RecentDeletions | undefined, now: number): RecentDeletions {
  // A clock that was set back must not keep the window open for a year.
  const isRecent = known !== undefined && now >= known.since && now - known.since < WINDOW_MS;
  return isRecent ? known : { since: now, count: 0 };
}

/** The progress with an open question; the kind is not pulled until it is answered. Pure. */
export function asked(progress: PullProgress, question: RemovalQuestion): PullProgress {
  const others = (progress.asked ?? []).filter(({ kind }) => kind !== question.kind);
  return { ...progress, asked: [...others, question] };
}

/** The progress after the person's answer; unchanged when nothing was asked about this kind. Pure. */
export function answeredRemoval(progress: PullProgress, kind: Kind, answer: RemovalAnswer): PullProgress {
  const open = progress.asked ?? [];
  if (open.every((question) => question.kind !== kind)) return progress;
  const rest = { ...progress, asked: open.filter((question) => question.kind !== kind) };
  if (answer === 'remove') return { ...rest, agreed: [...new Set([...(progress.agreed ?? []), kind])] };
  const { [kind]: _read, ...after } = progress.after;
  const { [kind]: _counted, ...deletions } = progress.deletions ?? {};
  return { ...rest, after, deletions, rereading: [...new Set([...progress.rereading, kind])] };
}
