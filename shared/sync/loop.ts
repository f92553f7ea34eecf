import type { Kind } from '../records/kinds.ts';
import { ArchiveRound } from './archive-round.ts';
import { Auditor } from './auditor.ts';
import { backoffMs } from './backoff.ts';
import { TransportFailure } from './failure.ts';
import { failureProblems, messageOf, stopCode, unheard } from './loop-problems.ts';
import { Nap } from './nap.ts';
import type { LoopPorts } from './ports.ts';
import { pullAll } from './pull-round.ts';
import { pushAll } from './push-round.ts';
import { RemovalAnswers } from './removal-answers.ts';
import { asked, MassRemoval, type RemovalAnswer } from './removals.ts';
import { beginReread, type Seen } from './reread.ts';
import { resume } from './resume.ts';
import { trimSettled } from './settled.ts';
import { StatusBoard } from './status-board.ts';
import { fetchToday, isFilling } from './today.ts';

/** Why the loop should look again before its time. `audit`: also compare the replica with the server (S15). */
export type WakeReason = 'local' | 'repair' | 'poke' | 'online' | 'link-lost' | 'now' | 'signed-in' | 'audit';

/** Without a poke: how long until the loop looks anyway. */
const IDLE_MS = 60_000;

/**
 * The sync loop of one replica: push what waits, pull what is new, sleep until something happens. It knows no
 * browser: everything comes through ports. Exactly one loop may run per replica; the caller sees to that.
 */
export class SyncLoop {
  readonly #ports: LoopPorts;
  readonly #board: StatusBoard;
  readonly #auditor: Auditor;
  readonly #archive: ArchiveRound;
  readonly #nap: Nap;
  readonly #answers = new RemovalAnswers();
  #isRunning = false;
  #isPaused = false;
  #isPrepared = false;
  #failures = 0;
  /** Nothing was heard from the server since the start, or since an exchange ended without it. */
  #mustListen = true;
  #hasNews = false;
  #hasLocal = false;
  /** What re-readings under way have brought, also before the link broke in the middle of one. */
  readonly #seen: Seen = new Map();
  #needsToday = true;
  #isTrimmed = false;
  #ended: Promise<void> = Promise.resolve();

  constructor(ports: LoopPorts) {
    this.#ports = ports;
    this.#board = new StatusBoard(ports);
    this.#auditor = new Auditor(ports);
    this.#archive = new ArchiveRound(ports);
    this.#nap = new Nap((ms, call) => ports.after(ms, call));
  }

  /** Would an end right now leave something that nobody looks for until a comparison finds it (S15)? */
  get isOwing(): boolean {
    return this.#auditor.isWanted || this.#archive.isOwing;
  }

  /** Begin: show the outbox again, then exchange until stopped. */
  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#ended = this.#run();
  }

  /** Resolves when the exchange under way has come to its end. */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#nap.wake();
    await this.#ended;
  }

  /** Something happened. A new link and a new sign-in end a pause and a back-off; a poke and own work do too. */
  wake(reason: WakeReason): void {
    if (reason === 'repair') this.#isPrepared = false;
    if (reason === 'audit') this.#auditor.want();
    if (reason === 'link-lost') this.#mustListen = true;
    if (reason === 'local' || reason === 'repair') this.#hasLocal = true;
    else this.#hasNews = true;
    if (this.#isPaused && reason !== 'signed-in' && reason !== 'now' && reason !== 'audit') {
      // A pause may last for weeks; what was saved shall not be out of sight for as long.
      if (reason === 'repair') void this.#count(() => this.#prepare());
      return;
    }
    // While the link is down, or an exchange waits for an answer first, nothing comes by to count: what was just saved must
    // show as unsent at once.
    if (reason === 'local' && (this.#failures > 0 || this.#mustListen))
      void this.#count(() => this.#board.countOutbox());
    // Neither own work nor one more sign of a dead link is a reason to knock before the back-off is over.
    if (this.#failures > 0 && (reason === 'local' || reason === 'link-lost')) return;
    this.#isPaused = false;
    this.#nap.wake();
  }

  /** The person's answer to a question in `SyncStatus.removals`; taken up with the next exchange (S9). */
  answerRemoval(kind: Kind, answer: RemovalAnswer): void {
    this.#answers.add(kind, answer);
    this.wake('now');
  }

  async #run(): Promise<void> {
    while (this.#isRunning) {
      this.#hasNews = false;
      this.#hasLocal = false;
      await this.#exchange();
      if (this.#isRunning) await this.#sleep();
    }
  }

  async #exchange(): Promise<void> {
    try {
      await this.#prepare();
      await this.#takeAnswers();
      this.#board.begun();
      if (this.#needsToday) await this.#bringToday();
      // The pull goes ahead where it is not known whether anybody answers: a group is marked before it is sent, so work
      // stays `pending`, and can be undone, for as long as nothing was heard.
      let isHeldBack = this.#mustListen;
      let hasSent = false;
      const push = async () => {
        isHeldBack = false;
        hasSent = (await this.#push()) || hasSent;
      };
      const between = () => (this.#hasLocal || isHeldBack ? push() : Promise.resolve());
      if (!isHeldBack) await push();
      await this.#archive.before(between, (progress) => this.#board.archiving(progress));
      hasSent = false;
      const isAudit = await this.#auditor.isDue();
      let isInStep = true;
      const digests = await pullAll(this.#ports, {
        onAnswer: (answer) => {
          this.#mustListen = false;
          this.#archive.heard(answer);
          this.#board.pulled(answer);
        },
        onReopened: () => (this.#hasNews = true),
        onPage: (kind, page) => {
          this.#archive.paged(kind, page);
          this.#board.paged(kind, page);
        },
        onStopped: (kind, error) => this.#onStopped(kind, error),
        between,
        onRead: async () => {
          isInStep = await this.#archive.after(between, (progress) => this.#board.archiving(progress));
        },
        seen: this.#seen,
        audit: isAudit,
      });
      if (isHeldBack) await push();
      // What was sent during or after the pull has to be fetched once more to settle.
      this.#hasNews ||= hasSent;
      await this.#archive.settled();
      if (isAudit && isInStep && !this.#board.hasStopped()) await this.#compare(digests);
      await this.#board.finished();
      this.#failures = this.#board.hasStopped() ? this.#failures + 1 : 0;
      // Once a start, and after everything that somebody waits for.
      if (!this.#isTrimmed) await trimSettled(this.#ports);
      this.#isTrimmed = true;
    } catch (error) {
      await this.#fail(error);
    }
  }

  /** Once, and again for as long as the device's storage does not let it through. */
  async #prepare(): Promise<void> {
    if (this.#isPrepared) return;
    // Before the work: a repair that is asked for meanwhile is not done by it.
    this.#isPrepared = true;
    this.#seen.clear();
    try {
      await resume(this.#ports);
      await this.#board.begin();
    } catch (error) {
      this.#isPrepared = false;
      throw error;
    }
  }

  async #push(): Promise<boolean> {
    this.#hasLocal = false;
    await this.#board.sending(true);
    try {
      return await pushAll(this.#ports, {
        onAnswer: (serverTime) => this.#board.answered(serverTime),
        onOutboxChange: () => this.#board.countOutbox(),
      });
    } finally {
      await this.#board.sending(false);
    }
  }

  async #takeAnswers(): Promise<void> {
    const taken = await this.#answers.take(this.#ports.replica);
    if (taken === null) return;
    for (const { kind, answer } of taken.answers) {
      if (answer === 'keep') this.#seen.delete(kind);
      else this.#auditor.want();
    }
    this.#board.remember(taken.progress);
  }

  /** Before everything else, once a start, while the replica is not complete by itself (S12). */
  async #bringToday(): Promise<void> {
    try {
      if (await isFilling(this.#ports)) {
        // What it brings may be outside the view of a checkpoint that is there already, and its loss told to nobody (S8).
        this.#auditor.want();
        const outcome = await fetchToday(this.#ports);
        this.#mustListen = false;
        if (outcome === 'complete') this.#board.todayCame();
      }
      this.#needsToday = false;
    } catch (error) {
      if (error instanceof TransportFailure) throw error;
      // The pages that follow bring the same records, and tell what is wrong.
      this.#needsToday = false;
    }
  }

  async #compare(digests: Awaited<ReturnType<typeof pullAll>>): Promise<void> {
    try {
      await this.#auditor.run(digests);
    } catch (error) {
      if (!(error instanceof MassRemoval)) throw error;
      const progress = await this.#ports.replica.progress();
      await this.#ports.replica.saveProgress(asked(progress, error.question));
    }
  }

  #onStopped(kind: Kind, error: unknown): void {
    if (!(error instanceof MassRemoval)) this.#auditor.want();
    this.#board.stopped({ code: stopCode(error), message: `${kind}: ${messageOf(error)}` });
  }

  async #fail(error: unknown): Promise<void> {
    this.#failures += 1;
    if (!(error instanceof TransportFailure)) {
      // The outbox may be ahead of what is shown: put that right before anything else.
      this.#isPrepared = false;
      this.#board.failed({ code: 'storage-failed', message: messageOf(error) });
      return;
    }
    this.#mustListen = unheard.has(error.kind);
    if (error.kind === 'invalid-checkpoint') {
      await this.#reread();
      return;
    }
    this.#isPaused = error.kind === 'signed-out' || error.kind === 'outdated';
    if (error.kind === 'signed-out') this.#board.signedOut();
    const code = failureProblems[error.kind];
    if (error.kind !== 'signed-out') this.#board.unreachable(code ? { code, message: error.message } : null);
    // What was saved while the request was on its way has not been counted by anybody.
    void this.#count(() => this.#board.countOutbox());
    // Not at the first failure of a start: the first screen reads from the same disk.
    if (this.#failures > 1) await this.#count(() => this.#board.countRecords());
  }

  /** Whatever the disk has against it, a round that needs it says so. */
  async #count(count: () => Promise<void>): Promise<void> {
    await count().catch(() => undefined);
  }

  async #reread(): Promise<void> {
    try {
      await beginReread(this.#ports);
      this.#seen.clear();
      this.#hasNews = true;
    } catch (error) {
      this.#board.failed({ code: 'storage-failed', message: messageOf(error) });
    }
  }

  async #sleep(): Promise<void> {
    if (!this.#isPaused && this.#failures <= 1 && this.#hasNews) return;
    if (!this.#isPaused && this.#failures === 0 && this.#hasLocal) return;
    const ms = this.#failures === 0 ? IDLE_MS : backoffMs(this.#failures, this.#ports.random());
    // A paused loop sleeps until somebody signs in or asks for an exchange.
    await this.#nap.sleep(this.#isPaused ? null : ms);
  }
}
