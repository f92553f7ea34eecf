import { randomUUID } from 'node:crypto';
import { kinds, type AnyRecord, type Kind } from '../../shared/records/kinds.ts';
import type { Change, CommandContext } from '../../shared/commands/context.ts';
import { SyncLoop, type WakeReason } from '../../shared/sync/loop.ts';
import type { OutboxContents } from '../../shared/sync/op.ts';
import type { LoopPorts, OutboxChange, PullProgress, SyncPorts, Transport } from '../../shared/sync/ports.ts';
import type { RemovalAnswer } from '../../shared/sync/removals.ts';
import type { SettledGroup } from '../../shared/sync/settled.ts';
import { initialStatus, type SyncStatus } from '../../shared/sync/status.ts';
import { submit } from '../../shared/sync/submit.ts';
import { changed, outboxReads } from './outbox-reads.ts';

/** A replica whose databases are maps, with the real sync code above them. Nothing in it fails or dies by itself. */
export class MemoryReplica {
  readonly records = new Map<Kind, Map<string, AnyRecord>>(kinds.map((kind) => [kind, new Map()]));
  readonly settled = new Map<string, SettledGroup>();
  outbox: OutboxContents = { groups: [], parked: [], bases: [] };
  progress: PullProgress = { after: {}, filled: [], rereading: [] };
  status: SyncStatus = initialStatus;
  /** UTC ms that the device believes it is. */
  clock = () => Date.now();
  readonly ports: SyncPorts;
  #loop: SyncLoop | null = null;
  #rested: (() => void)[] = [];

  constructor(transport: Transport) {
    let last: Promise<unknown> = Promise.resolve();
    this.ports = {
      transport,
      outbox: {
        ...outboxReads(() => this.outbox),
        commit: async (change) => this.#commit(structuredClone(change)),
        settled: async () => structuredClone([...this.settled.values()]),
      },
      replica: {
        read: async (kind, ids) => {
          const present = ids.flatMap((id) => this.table(kind).get(id) ?? []);
          return new Map(structuredClone(present).map((record) => [record.id, record]));
        },
        write: async (kind, records, removed) => {
          for (const record of structuredClone(records)) this.table(kind).set(record.id, record);
          for (const id of removed) this.table(kind).delete(id);
        },
        ids: async (kind) => [...this.table(kind).keys()],
        count: async (kind) => this.table(kind).size,
        heads: async (kind, take) =>
          take([...this.table(kind).values()].map(({ id, revision }) => ({ id, revision }))),
        progress: async () => structuredClone(this.progress),
        saveProgress: async (progress) => {
          this.progress = structuredClone(progress);
        },
      },
      exclusive: (work) => {
        const mine = last.then(work);
        last = mine.catch(() => undefined);
        return mine;
      },
      now: () => this.clock(),
      random: () => 0,
      newId: () => randomUUID(),
      breathe: async () => undefined,
      isHurried: () => false,
    };
  }

  table(kind: Kind): Map<string, AnyRecord> {
    const table = this.records.get(kind);
    if (table === undefined) throw new Error(`No table for ${kind}.`);
    return table;
  }

  /** Let the loop exchange until it would sleep. Back-offs and idle times last until the next call. */
  async sync(reason: WakeReason = 'now'): Promise<this> {
    const rest = new Promise<void>((resolve) => this.#rested.push(resolve));
    if (this.#loop === null) {
      this.#loop = this.#newLoop();
      this.#loop.start();
      // A start that asks for something else than an exchange still begins with one.
      if (reason !== 'now') this.#loop.wake(reason);
    } else this.#loop.wake(reason);
    await rest;
    return this;
  }

  /** The person answers a question about a mass removal; resolves when the loop has rested again. */
  async answer(kind: Kind, answer: RemovalAnswer): Promise<void> {
    const rest = new Promise<void>((resolve) => this.#rested.push(resolve));
    this.#loop?.answerRemoval(kind, answer);
    await rest;
  }

  /** End the program; the next `sync` starts it again on what was stored. */
  async stop(): Promise<void> {
    await this.#loop?.stop();
    this.#loop = null;
  }

  /** Do what a person does. The loop is not told. */
  async dispatch(personId: string, build: (context: CommandContext) => Change[]): Promise<string> {
    const context = { now: this.clock(), personId, newId: () => this.ports.newId() };
    const submitted = await submit(this.ports, build(context));
    return submitted?.group.group ?? '';
  }

  #newLoop(): SyncLoop {
    const ports: LoopPorts = {
      ...this.ports,
      after: () => {
        for (const tell of this.#rested.splice(0)) tell();
        return () => undefined;
      },
      report: (status) => {
        this.status = status;
      },
    };
    return new SyncLoop(ports);
  }

  #commit(change: OutboxChange): void {
    this.outbox = changed(this.outbox, change);
    for (const group of change.settle ?? []) this.settled.set(group.group, group);
    for (const id of change.unsettle ?? []) this.settled.delete(id);
  }
}
