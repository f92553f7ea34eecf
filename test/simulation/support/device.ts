import { v7 as uuidv7 } from 'uuid';
import type { Change, CommandContext } from '../../../shared/commands/context.ts';
import type { AnyRecord, Kind } from '../../../shared/records/kinds.ts';
import { SyncLoop } from '../../../shared/sync/loop.ts';
import type { LoopPorts, Transport } from '../../../shared/sync/ports.ts';
import { initialStatus, type SyncStatus } from '../../../shared/sync/status.ts';
import { submit } from '../../../shared/sync/submit.ts';
import { undo } from '../../../shared/sync/withdraw.ts';
import { MemoryDisk } from './memory-stores.ts';
import type { Seeded } from './seeded.ts';

export interface Faults {
  /** Probability that a step on the device kills its program, before or after its effect. */
  crash: number;
  /** Probability that the disk refuses a write of the replica. */
  diskError: number;
}

/** One console: a disk that lasts, and a program with the real loop that can die at every await. */
export class Device {
  readonly disk = new MemoryDisk();
  readonly personId: string;
  faults: Faults = { crash: 0, diskError: 0 };
  crashes = 0;
  status: SyncStatus = initialStatus;
  readonly #random: Seeded;
  readonly #transport: Transport;
  #life = 0;
  #ports: LoopPorts;
  #loop: SyncLoop;

  constructor(personId: string, transport: Transport, random: Seeded) {
    this.personId = personId;
    this.#random = random;
    this.#transport = transport;
    [this.#ports, this.#loop] = this.#boot();
  }

  /** Start the program (again) on the disk as it is. */
  start(): void {
    [this.#ports, this.#loop] = this.#boot();
    this.#loop.start();
  }

  async stop(): Promise<void> {
    await this.#loop.stop();
  }

  wake(): void {
    this.#loop.wake('now');
  }

  /** Do what a person does; false when the program died before it could say saved. */
  async dispatch(build: (context: CommandContext) => Change[]): Promise<boolean> {
    const context = { now: Date.now(), personId: this.personId, newId: uuidv7 };
    const life = this.#life;
    const changes = build(context);
    const saved = submit(this.#ports, changes).then((submitted) => {
      this.#loop.wake(submitted?.isShown === false ? 'repair' : 'local');
      return true;
    });
    const died = this.#untilDeath(life);
    const isSaved = await Promise.race([saved, died]);
    return isSaved;
  }

  async undo(group: string): Promise<boolean> {
    const done = undo(this.#ports, group).then(
      () => true,
      () => false,
    );
    return Promise.race([done.finally(() => this.#loop.wake('repair')), this.#untilDeath(this.#life)]);
  }

  /** Nothing waits and nothing is being exchanged. */
  isQuiet(): boolean {
    const { groups, bases } = this.disk.outbox;
    return (
      groups.length + bases.length === 0 && this.status.link === 'online' && this.status.problem === null
    );
  }

  #boot(): [LoopPorts, SyncLoop] {
    this.#life += 1;
    const ports = this.#makePorts(this.#life);
    return [ports, new SyncLoop(ports)];
  }

  async #untilDeath(life: number): Promise<false> {
    while (this.#life === life) await new Promise((resolve) => setTimeout(resolve, 1));
    return false;
  }

  #makePorts(life: number): LoopPorts {
    let last: Promise<unknown> = Promise.resolve();
    const step = <T>(effect: () => T) => this.#step(life, effect);
    const { disk } = this;
    const diskWrite = () => {
      if (this.#random.chance(this.faults.diskError)) throw new Error('The disk refused a write.');
    };
    return {
      transport: {
        pull: async (request) =>
          step(await this.#alive(life, this.#transport.pull(request)).then((a) => () => a)),
        push: async (request) =>
          step(await this.#alive(life, this.#transport.push(request)).then((a) => () => a)),
      },
      outbox: {
        read: () => step(() => structuredClone(disk.outbox)),
        commit: (change) => step(() => disk.commit(change)),
      },
      replica: {
        read: (kind, ids) => step(() => found(disk, kind, ids)),
        write: (kind, records, removed) =>
          step(() => {
            diskWrite();
            disk.write(kind, records, removed);
          }),
        ids: (kind) => step(() => [...disk.table(kind).keys()]),
        count: (kind) => step(() => disk.table(kind).size),
        progress: () => step(() => structuredClone(disk.progress)),
        saveProgress: (progress) =>
          step(() => {
            disk.progress = structuredClone(progress);
          }),
      },
      exclusive: (work) => {
        const mine = last.then(work);
        last = mine.catch(() => undefined);
        return mine;
      },
      now: () => Date.now(),
      random: () => this.#random.next(),
      newId: uuidv7,
      breathe: () => step(() => undefined),
      after: (_ms, call) => {
        const timer = setTimeout(call, 1);
        return () => clearTimeout(timer);
      },
      report: (status) => {
        if (this.#life === life) this.status = status;
      },
    };
  }

  /** One await of the program: it may die before or after the effect. A dead program never goes on. */
  async #step<T>(life: number, effect: () => T): Promise<T> {
    if (this.#life !== life) return forever();
    if (this.#random.chance(this.faults.crash / 2)) return this.#die();
    const result = effect();
    if (this.#random.chance(this.faults.crash / 2)) return this.#die();
    await Promise.resolve();
    return this.#life === life ? result : forever();
  }

  async #alive<T>(life: number, answer: Promise<T>): Promise<T> {
    try {
      const value = await answer;
      return this.#life === life ? value : await forever();
    } catch (error) {
      if (this.#life === life) throw error;
      return forever();
    }
  }

  #die<T>(): Promise<T> {
    this.crashes += 1;
    this.#life += 1;
    setTimeout(() => this.start(), 1);
    return forever();
  }
}

function forever<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}

function found(disk: MemoryDisk, kind: Kind, ids: readonly string[]): Map<string, AnyRecord> {
  const present = ids.flatMap((id) => disk.table(kind).get(id) ?? []);
  return new Map(structuredClone(present).map((record) => [record.id, record]));
}
