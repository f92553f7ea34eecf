import type { PullAnswer, PullPage } from '../protocol/pull.ts';
import { kinds, type Kind } from '../records/kinds.ts';
import type { ArchiveProgress } from './archive-port.ts';
import type { LoopPorts, PullProgress } from './ports.ts';
import { initialStatus, type SyncProblem, type SyncStatus } from './status.ts';

/** How much older than the last exchange the time may be that is kept of it, ms: not every poke shall write. */
const KEEP_MS = 60_000;
/** Fewer archived records come in a moment, and are no filling to speak of. */
const MANY_ARCHIVED = 2_000;

/** Keeps the status that the loop reports. */
export class StatusBoard {
  readonly #ports: LoopPorts;
  #status: SyncStatus = initialStatus;
  #stopped: SyncProblem | null = null;
  /** Records that the server has of each kind that is still being filled. */
  readonly #totals = new Map<Kind, number>();
  #filling = new Set<Kind>();
  /** Kinds of which the server holds records back. */
  #withheld: readonly Kind[] = [];
  /** Kinds whose number of records is not known for sure. */
  #uncounted = new Set<Kind>(kinds);
  #hasAnswered = false;

  constructor(ports: LoopPorts) {
    this.#ports = ports;
  }

  /** A round begins. */
  begun(): void {
    this.#stopped = null;
  }

  /** Did a kind stop in the round that just ended? */
  hasStopped(): boolean {
    return this.#stopped !== null;
  }

  /** An answer came: the link works. */
  answered(serverTime: number): void {
    const now = this.#ports.now();
    this.#hasAnswered = true;
    this.#set({ link: 'online', offlineSince: null, lastExchangeAt: now, skewMs: now - serverTime });
  }

  /** A pull was answered. What is still to come is known before the first page is written: nobody is told "saved". */
  pulled({ serverTime, kinds: pages }: PullAnswer): void {
    for (const kind of kinds) {
      const total = pages[kind]?.total;
      if (total === undefined || this.#totals.has(kind)) continue;
      this.#totals.set(kind, total);
      this.#filling.add(kind);
    }
    this.#status = { ...this.#status, firstSync: this.#progress(this.#status.counts) };
    this.answered(serverTime);
  }

  /** Packs come. Told in every hundredth part. */
  archiving({ done, total }: ArchiveProgress): void {
    if (total < MANY_ARCHIVED) return;
    const { firstSync: last } = this.#status;
    const isNews = last?.part !== 'archive' || done === total || done - last.done >= total / 100;
    if (isNews) this.#set({ firstSync: { done, total, part: 'archive' } });
  }

  paged(kind: Kind, page: PullPage): void {
    if (page.records.length + page.removed.length > 0) this.#uncounted.add(kind);
    const counts = { ...this.#status.counts };
    if (this.#filling.has(kind)) {
      const count = (counts[kind] ?? 0) + page.records.length;
      counts[kind] = Math.min(count, this.#totals.get(kind) ?? count);
    }
    if (!page.hasMore) this.#filling.delete(kind);
    this.#set({ counts, firstSync: this.#progress(counts) });
  }

  /** A kind cannot be stored; the others go on. */
  stopped(problem: SyncProblem): void {
    this.#stopped ??= problem;
    this.#set({ problem });
  }

  /** A round came to its end. */
  async finished(): Promise<void> {
    this.#totals.clear();
    this.#filling = new Set();
    const progress = await this.#ports.replica.progress();
    this.remember(progress);
    this.#set({ firstSync: null, problem: this.#stopped ?? lastingProblem(this.#status, this.#withheld) });
    await this.countRecords();
    const now = this.#ports.now();
    if (Math.abs(now - (progress.exchangedAt ?? 0)) < KEEP_MS) return;
    await this.#ports.replica.saveProgress({ ...progress, exchangedAt: now });
  }

  /** Tell what is kept beside the checkpoints. */
  remember(progress: PullProgress): void {
    const isFilled = kinds.every((kind) => progress.filled.includes(kind));
    this.#withheld = progress.withheld ?? [];
    this.#set({
      isTodayComplete: this.#status.isTodayComplete || (isFilled && progress.rereading.length === 0),
      audit: progress.audit ?? null,
      lastExchangeAt: this.#status.lastExchangeAt ?? progress.exchangedAt ?? null,
      removals: progress.asked ?? [],
    });
  }

  /** Today's records are written. */
  todayCame(): void {
    this.#set({ isTodayComplete: true });
  }

  failed(problem: SyncProblem): void {
    this.#set({ problem });
  }

  unreachable(problem: SyncProblem | null): void {
    // Who starts without a network has been without it since the last exchange, whenever that was.
    const lost = this.#hasAnswered ? null : this.#status.lastExchangeAt;
    const offlineSince = this.#status.offlineSince ?? lost ?? this.#ports.now();
    this.#set({ link: 'offline', offlineSince, problem });
  }

  signedOut(): void {
    this.#set({ link: 'signed-out', problem: null });
  }

  async sending(isSending: boolean): Promise<void> {
    if (!isSending) await this.countOutbox();
    this.#set({ sending: isSending && this.#status.pending > 0 });
  }

  async countOutbox(): Promise<void> {
    this.#set(await this.#ports.outbox.counts());
  }

  /**
   * Before the first round. Counting waits until after it, since it takes the disk while the first screen reads;
   * only a filling that goes on needs to know how far it came.
   */
  async begin(): Promise<void> {
    await this.countOutbox();
    const progress = await this.#ports.replica.progress();
    this.remember(progress);
    const { filled, after } = progress;
    const isHalfFilled = kinds.some((kind) => after[kind] !== undefined && !filled.includes(kind));
    if (isHalfFilled) await this.countRecords();
  }

  /** Count the kinds of which the number is not known. */
  async countRecords(): Promise<void> {
    if (this.#uncounted.size === 0) return;
    const counts = { ...this.#status.counts };
    for (const kind of this.#uncounted) counts[kind] = await this.#ports.replica.count(kind);
    this.#uncounted = new Set();
    this.#set({ counts });
  }

  #progress(counts: Partial<Record<Kind, number>>): { done: number; total: number } | null {
    if (this.#totals.size === 0) return null;
    let done = 0;
    let total = 0;
    for (const [kind, count] of this.#totals) {
      done += Math.min(counts[kind] ?? 0, count);
      total += count;
    }
    return { done, total };
  }

  #set(patch: Partial<SyncStatus>): void {
    this.#status = { ...this.#status, ...patch };
    this.#ports.report(this.#status);
  }
}

/** What goes on being a problem when a round went well. */
function lastingProblem({ removals }: SyncStatus, withheld: readonly Kind[]): SyncProblem | null {
  const [question] = removals;
  if (question !== undefined) {
    const { kind, missing, present } = question;
    return {
      code: 'mass-removal',
      message: `${kind}: ${missing} of ${present} are no longer on the server.`,
    };
  }
  if (withheld.length === 0) return null;
  return {
    code: 'outdated',
    message: `The server holds back records that this version cannot show: ${withheld.join(', ')}.`,
  };
}
