import type { OpResult } from '../protocol/push.ts';
import { defaultLimits, nextBatch, wireOps, type BatchLimits } from './batch.ts';
import { TransportFailure } from './failure.ts';
import type { OutboxGroup, ParkedGroup } from './op.ts';
import { recordsOf } from './op.ts';
import { answered, parkedGroup } from './outbox.ts';
import type { OutboxStore, SyncPorts } from './ports.ts';
import { refresh } from './refresh.ts';

/** Groups read at once. */
const PIECE = 250;

/** What a push round tells its surroundings. */
export interface PushEvents {
  /** Called after each answer with the server's time (UTC ms). */
  onAnswer(serverTime: number): void;
  onOutboxChange(): Promise<void>;
}

/**
 * Send everything that waits, oldest first, in batches. A group that the server can never take is parked and
 * blocks nothing behind it (S6).
 * @returns whether anything was sent
 * @throws TransportFailure when the rest has to wait; unanswered groups stay `sending` and are sent again, with
 * the same op ids, so that the server applies them once whatever became of the first attempt (S4)
 */
export async function pushAll(ports: SyncPorts, events: PushEvents): Promise<boolean> {
  let limits = defaultLimits;
  let sent = false;
  for (;;) {
    const batch = await takeBatch(ports, limits);
    if (batch.length === 0) return sent;
    sent = true;
    await events.onOutboxChange();
    const smaller = await sendBatch(ports, batch, limits, events);
    if (smaller === 'stuck') return sent;
    limits = smaller;
    await events.onOutboxChange();
  }
}

async function takeBatch(ports: SyncPorts, limits: BatchLimits): Promise<OutboxGroup[]> {
  return ports.exclusive(async () => {
    const batch = await readBatch(ports.outbox, limits);
    const update = batch.filter((group) => group.state === 'pending').map((group) => sending(group));
    if (update.length > 0) await ports.outbox.commit({ update });
    return batch.map(sending);
  });
}

/** The next batch, read in pieces: a few large groups fill one as well as many small ones. */
async function readBatch(outbox: OutboxStore, limits: BatchLimits): Promise<OutboxGroup[]> {
  const groups: OutboxGroup[] = [];
  for (;;) {
    const piece = await outbox.unsent(groups.at(-1)?.order ?? Number.NEGATIVE_INFINITY, PIECE);
    groups.push(...piece);
    const batch = nextBatch(groups, limits);
    if (batch.length < groups.length || piece.length < PIECE) return batch;
  }
}

function sending(group: OutboxGroup): OutboxGroup {
  return { ...group, state: 'sending' };
}

/** Limits for the next batch, or `stuck` when the answer left groups of this one unanswered. */
async function sendBatch(
  ports: SyncPorts,
  batch: OutboxGroup[],
  limits: BatchLimits,
  events: PushEvents,
): Promise<BatchLimits | 'stuck'> {
  try {
    const answer = await ports.transport.push({ ops: batch.flatMap(wireOps) });
    events.onAnswer(answer.serverTime);
    const isComplete = await takeAnswer(ports, batch, answer.results);
    return isComplete ? limits : 'stuck';
  } catch (error) {
    if (!isAboutContent(error)) throw error;
    const [only] = batch;
    // Find the one that the server does not take by sending fewer and fewer at a time.
    if (batch.length > 1 || only === undefined) {
      return { bytes: limits.bytes, ops: Math.max(1, Math.floor(opCount(batch) / 2)) };
    }
    const code = error.kind === 'too-large' ? 'too-large' : (error.code ?? 'refused');
    await park(ports, [parkedGroup(only, { code, message: error.message }, ports.now())]);
    return limits;
  }
}

function isAboutContent(error: unknown): error is TransportFailure {
  return error instanceof TransportFailure && (error.kind === 'too-large' || error.kind === 'refused');
}

function opCount(batch: OutboxGroup[]): number {
  return batch.reduce((sum, group) => sum + group.ops.length, 0);
}

async function takeAnswer(ports: SyncPorts, batch: OutboxGroup[], results: OpResult[]): Promise<boolean> {
  const byOp = new Map(results.map((result) => [result.opId, result]));
  const update: OutboxGroup[] = [];
  const parked: ParkedGroup[] = [];
  let isComplete = true;
  for (const group of batch) {
    const outcome = answered(group, byOp, ports.now());
    if (outcome === null) isComplete = false;
    else if ('parked' in outcome) parked.push(outcome.parked);
    else update.push(outcome.acknowledged);
  }
  await ports.exclusive(async () => {
    await ports.outbox.commit({ update });
  });
  if (parked.length > 0) await park(ports, parked);
  return isComplete;
}

async function park(ports: SyncPorts, parked: ParkedGroup[]): Promise<void> {
  await ports.exclusive(async () => {
    await ports.outbox.commit({ park: parked, remove: parked.map((group) => group.group) });
    await refresh(ports, recordsOf(parked));
  });
}
