import { addArchived } from '../../../renderer/data/packs/add-archived.ts';
import { ColdTickets } from '../../../renderer/data/packs/cold-tickets.ts';
import { packSource } from '../../../renderer/data/packs/fetch-packs.ts';
import { packArchive } from '../../../renderer/data/packs/pack-archive.ts';
import type { PackFiles } from '../../../renderer/data/packs/pack-files.ts';
import type { Change, CommandContext } from '../../../shared/commands/context.ts';
import { httpTransport } from '../../../renderer/data/transport/http-transport.ts';
import { PACK_FORMAT } from '../../../shared/packs/pack-text.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import { SyncLoop, type WakeReason } from '../../../shared/sync/loop.ts';
import type { ArchivePort } from '../../../shared/sync/archive-port.ts';
import type { LoopPorts, ReplicaStore } from '../../../shared/sync/ports.ts';
import { submit, type Submitted } from '../../../shared/sync/submit.ts';
import { outboxReads } from '../../support/outbox-reads.ts';
import type { Device } from './device.ts';
import type { Life } from './lock.ts';
import { makerNow, openNow, packFiles, type Step } from './pack-shelf.ts';

/** One window of a console: the real commands and the real loop, over ports at each of which it may die. */
export class Program implements Life {
  isOver = false;
  readonly name: string;
  readonly ports: LoopPorts;
  readonly #device: Device;
  readonly #packs: PackFiles;
  readonly #cold: ColdTickets;
  #loop: SyncLoop | null = null;

  constructor(device: Device, name: string) {
    this.#device = device;
    this.name = name;
    const step: Step = (what, effect) => this.#step(what, effect);
    this.#packs = packFiles(device.disk, step);
    this.#cold = new ColdTickets(this.#packs, {
      open: async (hash, content) => openNow(hash, content),
      openTickets: async (hash, content) => openNow(hash, content).tickets,
      breathe: () => step('breathe', () => undefined),
      report: () => undefined,
    });
    this.ports = this.#makePorts();
  }

  /** This window has the lock of the loop now. After a crash the replica is compared (renderer/data/sync/run-loop.ts). */
  own({ isAfterCrash }: { isAfterCrash: boolean }): void {
    this.#loop = new SyncLoop(this.ports);
    if (isAfterCrash) this.#loop.wake('audit');
    this.#loop.start();
  }

  wake(reason: WakeReason): void {
    if (!this.isOver) this.#loop?.wake(reason);
  }

  /** Do what a person does. Never resolves when the program dies before it could say saved. */
  async dispatch(build: (context: CommandContext) => Change[]): Promise<Submitted | null> {
    const { personId } = this.#device;
    const context = { now: this.ports.now(), personId, newId: () => this.ports.newId() };
    const submitted = await submit(this.ports, build(context));
    if (submitted !== null) this.#device.wake(submitted.isShown ? 'local' : 'repair');
    return submitted;
  }

  /** Packs have come or gone. */
  look(): void {
    void this.#cold.refresh().catch(() => undefined);
  }

  archived(): ReadonlyMap<string, unknown> {
    return this.#cold.state.get().byId;
  }

  async askAgain(): Promise<void> {
    await this.#packs.askAgain();
  }

  die(): void {
    this.isOver = true;
    this.#loop = null;
  }

  #makePorts(): LoopPorts {
    const { disk, world, lock } = this.#device;
    const step = <T>(name: string, effect: () => T) => this.#step(name, effect);
    const transport = httpTransport(this.#device.endpoint());
    return {
      transport: {
        pull: (request) => {
          this.#device.asks();
          return this.#alive(transport.pull({ ...request, packs: PACK_FORMAT }));
        },
        push: (request) => this.#alive(transport.push(request)),
      },
      outbox: {
        ...outboxReads(() => disk.outbox, step),
        settled: () => step('outbox.settled', () => structuredClone(disk.settled)),
        commit: (change) => step('outbox.commit', () => this.#device.commit(change)),
      },
      replica: this.#replica(step),
      archive: this.#archive(step),
      exclusive: (work) => lock.run(this, work),
      now: () => world.clock(this.#device.skew),
      random: () => world.chaos.time.next(),
      newId: () => world.newId(),
      breathe: () => step('breathe', () => undefined),
      isHurried: () => false,
      after: (ms, call) => world.scheduler.after(ms, () => (this.isOver ? undefined : call()), true),
      report: (status) => this.#device.report(this, status),
    };
  }

  #replica(step: Step): ReplicaStore {
    const { disk } = this.#device;
    return {
      read: async (kind, ids) => {
        const found = await step('read', () => disk.found(kind, ids));
        if (kind === 'tickets') await addArchived(this.#cold, ids, found);
        return found;
      },
      write: (kind, records, removed) =>
        step(`write ${kind} +${records.length} -${removed.length}`, () => disk.write(kind, records, removed)),
      ids: (kind) => step('ids', () => [...disk.table(kind).keys()]),
      count: (kind) => step('count', () => disk.table(kind).size),
      heads: async (kind, take) => take(await step('heads', () => disk.heads(kind))),
      isArchived: (kind, head) => this.#cold.isArchived(kind, head),
      progress: () => step('progress', () => structuredClone(disk.progress)),
      saveProgress: (progress) => step('saveProgress', () => disk.saveProgress(progress)),
    };
  }

  #archive(step: Step): ArchivePort {
    const device = this.#device;
    const source = packSource(device.endpoint(), () => undefined);
    return packArchive({
      db: this.#packs,
      cold: this.#cold,
      source: {
        manifest: () => this.#alive(source.manifest()),
        content: (hash) => this.#alive(source.content(hash)),
      },
      timelineIds: (tickets) => {
        const entries = [...device.disk.table('entries').values()] as Entry[];
        const wanted = entries.filter(({ subjectId }) => tickets.includes(subjectId));
        return step('timelines', () => wanted.map(({ id }) => id));
      },
      maker: makerNow,
      free: () => step('room', () => (device.isFull ? 0 : null)),
      onChange: () => device.packsChanged(this),
    });
  }

  /** One await of the program: it may die before the effect or after it, and the disk may refuse. */
  async #step<T>(name: string, effect: () => T): Promise<T> {
    const device = this.#device;
    await device.world.scheduler.pause(device.world.chaos.time.below(8));
    if (this.isOver) return forever();
    if (device.diesHere(this, `before ${name}`)) return forever();
    device.failsHere(name);
    const result = effect();
    device.changed(name);
    if (device.diesHere(this, `after ${name}`)) return forever();
    await device.world.scheduler.pause(device.world.chaos.time.below(3));
    return this.isOver ? forever() : result;
  }

  /** An answer that comes when the program is gone changes nothing any more. */
  async #alive<T>(answer: Promise<T>): Promise<T> {
    try {
      const value = await answer;
      return this.isOver ? await forever() : value;
    } catch (error) {
      if (this.isOver) return forever();
      throw error;
    }
  }
}

function forever<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}
