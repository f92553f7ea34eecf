import type { PullAnswer, PullPage } from '../protocol/pull.ts';
import { kinds, type Kind } from '../records/kinds.ts';
import type { Digest } from './digest.ts';
import { Pace } from './pace.ts';
import type { PullProgress, SyncPorts } from './ports.ts';
import { asked, judgeDeletions, MassRemoval } from './removals.ts';
import { sweep, type Seen } from './reread.ts';
import { acknowledgedGroups, forgetUnseen, reopenBlindly, settle } from './settle.ts';
import { TransportFailure } from './failure.ts';
import { writePage } from './write-page.ts';

/** Records a kind in the very first request: few, so that there is something of everything to see at once. */
const FIRST_PAGE = 100;
/** Records a kind in the request that asks for all kinds. */
const PAGE = 500;
/** Records a page when one kind is read on: fewer round trips, still quick to write. */
const LONG_PAGE = 2_000;

/** What a pull round tells its surroundings. */
export interface PullEvents {
  /** The link works. Pages of the answer are still to be written; `onPage` follows for each. */
  onAnswer(answer: PullAnswer): void;
  /** What the server had acknowledged is to be sent once more, and then fetched, in a round after this one. */
  onReopened(): void;
  /** A page is durable, and its checkpoint too. */
  onPage(kind: Kind, page: PullPage): void;
  /** A kind stops here until the next round; its checkpoint has not moved. */
  onStopped(kind: Kind, error: unknown): void;
  /** Between two pages: the place for a person's own writes to overtake a long reading. */
  between(): Promise<void>;
  /** Every page is written, and nothing has settled yet: the place for what was left out of the pages. */
  onRead?(): Promise<void>;
  /** What re-readings have brought in earlier rounds; the round adds to it. */
  seen: Seen;
  /** Ask for digests, to compare the replica with (S15). */
  audit?: boolean;
}

/**
 * Bring every kind up to date: one request for all, then the kinds that have more, in the order in which they are
 * wanted, with the next page on its way while one is written. Kinds with an open question wait for its answer (S9).
 * @returns digests of the kinds that are up to date now, where they were asked for
 * @throws TransportFailure; what was written by then stays, with its checkpoints
 */
export async function pullAll(ports: SyncPorts, events: PullEvents): Promise<Map<Kind, Digest>> {
  const progress = await ports.replica.progress();
  const open = new Set(progress.asked?.map(({ kind }) => kind));
  const wanted = kinds.filter((kind) => !open.has(kind));
  if (await reopenBlindly(ports)) events.onReopened();
  const acknowledged = await acknowledgedGroups(ports);
  const finished = new Set<Kind>();
  const round: Round = {
    ports,
    events,
    progress,
    seen: events.seen,
    digests: new Map(),
    pace: new Pace(),
    finished,
  };
  const asks = wanted.map((kind) => {
    const after = progress.after[kind] ?? null;
    return [kind, { after, limit: progress.filled.includes(kind) ? PAGE : FIRST_PAGE }];
  });
  const answer = await ports.transport.pull({ ...auditFlag(round), kinds: Object.fromEntries(asks) });
  events.onAnswer(answer);
  const unfinished = await takeAnswer(round, answer);
  for (const kind of unfinished) await readOn(round, kind);
  await events.onRead?.();
  await forgetUnseen(ports, acknowledged, finished);
  await settle(ports);
  return round.digests;
}

interface Round {
  ports: SyncPorts;
  events: PullEvents;
  progress: PullProgress;
  seen: Seen;
  digests: Map<Kind, Digest>;
  pace: Pace;
  /** Kinds that were read to their end. */
  finished: Set<Kind>;
}

function auditFlag({ events }: Round): { audit?: true } {
  return events.audit === true ? { audit: true } : {};
}

async function takeAnswer(round: Round, answer: PullAnswer): Promise<Kind[]> {
  const unfinished: Kind[] = [];
  const written: [Kind, PullPage][] = [];
  for (const kind of kinds) {
    const page = answer.kinds[kind];
    if (page === undefined) continue;
    const isWritten = await takePage(round, kind, page);
    if (!isWritten) continue;
    written.push([kind, page]);
    if (page.hasMore) unfinished.push(kind);
  }
  // All checkpoints of the answer at once: each saving waits for the disk.
  await round.ports.replica.saveProgress(round.progress);
  for (const [kind, page] of written) round.events.onPage(kind, page);
  await round.events.between();
  return unfinished;
}

async function readOn(round: Round, kind: Kind): Promise<void> {
  let next: Promise<PullPage> | null = fetchPage(round, kind, round.progress.after[kind] ?? null);
  while (next !== null) {
    const page: PullPage = await next;
    next = page.hasMore ? fetchPage(round, kind, page.after) : null;
    const isWritten = await takePage(round, kind, page);
    await round.ports.replica.saveProgress(round.progress);
    if (!isWritten) return;
    round.events.onPage(kind, page);
    await round.events.between();
  }
}

/** Ask for a page. Where its request fails while the page before is still written, that is no news to anybody yet. */
function fetchPage(round: Round, kind: Kind, after: string | null): Promise<PullPage> {
  const page = askForPage(round, kind, after);
  page.catch(() => undefined);
  return page;
}

async function askForPage(round: Round, kind: Kind, after: string | null): Promise<PullPage> {
  const answer = await round.ports.transport.pull({
    ...auditFlag(round),
    kinds: { [kind]: { after, limit: LONG_PAGE } },
  });
  round.events.onAnswer(answer);
  const page = answer.kinds[kind];
  if (page !== undefined) return page;
  throw new TransportFailure('server-failed', `The server did not answer for ${kind}.`);
}

/** Write a page and move its checkpoint, which the caller saves. False when the device could not store it. */
async function takePage(round: Round, kind: Kind, page: PullPage): Promise<boolean> {
  const { ports, events, progress } = round;
  try {
    if (page.shift === true) await doubt(round, kind);
    await writePage(ports, kind, await judgeDeletions(ports, progress, kind, page), round.pace);
    await sweep(ports, progress, round.seen, kind, page);
    advance(round, kind, page);
    if (!page.hasMore) round.finished.add(kind);
    if (page.digest !== undefined) round.digests.set(kind, page.digest);
  } catch (error) {
    if (error instanceof MassRemoval) Object.assign(progress, asked(progress, error.question));
    if (page.shift === true || progress.after[kind] === undefined) distrust(round, kind);
    events.onStopped(kind, error);
    return false;
  }
  return true;
}

/**
 * Part of a kind's first page may be there, and no checkpoint tells the server of it. Should the person lose sight of
 * it before the next round, nobody would say so: what does not come then has to go.
 */
function distrust({ progress, seen }: Round, kind: Kind): void {
  Object.assign(progress, fromBeginning(progress, kind));
  seen.delete(kind);
}

/**
 * Access has changed, and this page begins to bring that about. Should the device die in it, the old checkpoint would
 * be wrong: access that changes back by then would leave what came, and not bring again what went (S8).
 */
async function doubt({ ports, progress }: Round, kind: Kind): Promise<void> {
  await ports.replica.saveProgress(fromBeginning(progress, kind));
}

function fromBeginning(progress: PullProgress, kind: Kind): PullProgress {
  const { [kind]: _doubtful, ...after } = progress.after;
  return { ...progress, after, rereading: [...new Set([...progress.rereading, kind])] };
}

function advance({ progress, events }: Round, kind: Kind, page: PullPage): void {
  progress.after = { ...progress.after, [kind]: page.after };
  if (page.projected === true) progress.projected = withKind(progress.projected, kind);
  if (page.withheld !== undefined) progress.withheld = withKind(progress.withheld, kind);
  if (page.hasMore) return;
  // A comparison that follows takes out what it finds on the same answer of the person.
  if (events.audit !== true) progress.agreed = progress.agreed?.filter((other) => other !== kind) ?? [];
  if (!progress.filled.includes(kind)) progress.filled = [...progress.filled, kind];
  progress.rereading = progress.rereading.filter((other) => other !== kind);
}

function withKind(list: readonly Kind[] | undefined, kind: Kind): Kind[] {
  return [...new Set([...(list ?? []), kind])];
}
