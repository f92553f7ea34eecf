import type { PullAnswer, PullPage } from '../protocol/pull.ts';
import { kinds, type Kind } from '../records/kinds.ts';
import type { PullProgress, SyncPorts } from './ports.ts';
import { sweep, type Seen } from './reread.ts';
import { settle } from './settle.ts';
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
  /** A page is durable, and its checkpoint too. */
  onPage(kind: Kind, page: PullPage): void;
  /** A kind stops here until the next round; its checkpoint has not moved. */
  onStopped(kind: Kind, error: unknown): void;
  /** Between two pages: the place for a person's own writes to overtake a long reading. */
  between(): Promise<void>;
  /** What re-readings have brought in earlier rounds; the round adds to it. */
  seen: Seen;
}

/**
 * Bring every kind up to date: one request for all, then the kinds that have more, in the order in which they are
 * wanted, with the next page on its way while one is written.
 * @throws TransportFailure; what was written by then stays, with its checkpoints
 */
export async function pullAll(ports: SyncPorts, events: PullEvents): Promise<void> {
  const progress = await ports.replica.progress();
  const round: Round = { ports, events, progress, seen: events.seen };
  const wanted = kinds.map((kind) => {
    const after = progress.after[kind] ?? null;
    return [kind, { after, limit: after === null ? FIRST_PAGE : PAGE }];
  });
  const answer = await ports.transport.pull({ kinds: Object.fromEntries(wanted) });
  events.onAnswer(answer);
  const unfinished = await takeAnswer(round, answer);
  for (const kind of unfinished) await readOn(round, kind);
  await settle(ports);
}

interface Round {
  ports: SyncPorts;
  events: PullEvents;
  progress: PullProgress;
  seen: Seen;
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
    if (!isWritten) return;
    await round.ports.replica.saveProgress(round.progress);
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
  const answer = await round.ports.transport.pull({ kinds: { [kind]: { after, limit: LONG_PAGE } } });
  round.events.onAnswer(answer);
  const page = answer.kinds[kind];
  if (page !== undefined) return page;
  throw new TransportFailure('server-failed', `The server did not answer for ${kind}.`);
}

/** Write a page and move its checkpoint, which the caller saves. False when the device could not store it. */
async function takePage(round: Round, kind: Kind, page: PullPage): Promise<boolean> {
  const { ports, events, progress } = round;
  try {
    await writePage(ports, kind, page);
    await sweep(ports, progress, round.seen, kind, page);
    advance(progress, kind, page);
  } catch (error) {
    if (progress.after[kind] === undefined) distrust(round, kind);
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
  if (!progress.rereading.includes(kind)) progress.rereading = [...progress.rereading, kind];
  seen.delete(kind);
}

function advance(progress: PullProgress, kind: Kind, page: PullPage): void {
  progress.after = { ...progress.after, [kind]: page.after };
  if (page.hasMore) return;
  if (!progress.filled.includes(kind)) progress.filled = [...progress.filled, kind];
  progress.rereading = progress.rereading.filter((other) => other !== kind);
}
