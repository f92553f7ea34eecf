import type { Endpoint } from '../../../renderer/data/transport/http-transport.ts';
import type { WakeReason } from '../../../shared/sync/loop.ts';
import type { OutboxChange } from '../../../shared/sync/ports.ts';
import { initialStatus, type SyncStatus } from '../../../shared/sync/status.ts';
import type { Reply, Request } from './authority.ts';
import { Lock } from './lock.ts';
import { MemoryDisk } from './memory-disk.ts';
import type { Caller } from './network.ts';
import { Program } from './program.ts';
import type { World } from './world.ts';

/** What looks at a device while it works. */
export interface Watcher {
  /** The device has written down its checkpoints, or asks the server to go on from them. */
  claims(device: Device): void;
  /** The outbox is about to change. */
  committing(device: Device, change: OutboxChange): void;
  served(device: Device, request: Request, reply: Reply, version: number): void;
}

/**
 * At which awaits a program dies: they are counted from 1, before and after an effect being two, and named
 * (`before write tickets +1 -0`).
 */
export type CrashPlan = (point: number, where: string, window: string) => 'no' | 'window' | 'power';

/** One console of one person: a disk that lasts, and one or two windows that do not. */
export class Device implements Caller {
  readonly disk = new MemoryDisk();
  readonly lock = new Lock();
  isCutOff = false;
  protocol = 1;
  token = '';
  /** How far its clock is off, ms. */
  skew = 0;
  status: SyncStatus = initialStatus;
  /** How often it could have died by now. */
  points = 0;
  crashes = 0;
  /** The program with the loop died, and no other one has begun since. */
  #hasEndedBadly = false;
  plan: CrashPlan | null = null;
  /** Which effects the disk refuses, by name; by chance when left out. */
  refuses: ((what: string) => boolean) | null = null;
  /** There is room for nothing but headers of packs. */
  isFull = false;
  /** Records a page; by chance when left out. */
  pageLimit: number | null = null;
  #windows: Program[] = [];

  readonly world: World;
  readonly name: string;
  readonly personId: string;
  readonly #watcher: Watcher;
  readonly #windowCount: number;

  constructor(
    world: World,
    watcher: Watcher,
    { name, personId, windows = 1 }: { name: string; personId: string; windows?: number },
  ) {
    this.world = world;
    this.#watcher = watcher;
    this.name = name;
    this.personId = personId;
    this.#windowCount = windows;
  }

  endpoint(): Endpoint {
    return { server: `http://${this.name}`, replica: this.name, token: () => this.token };
  }

  start(): void {
    for (let number = 1; number <= this.#windowCount; number += 1) this.#open(number);
  }

  /** A window in which a person can work; none while the program is down. */
  window(index: number): Program | undefined {
    return this.#windows[index % Math.max(this.#windows.length, 1)];
  }

  /** Tell the loop, in whichever window it runs. */
  wake(reason: WakeReason): void {
    this.#windows[0]?.wake(reason);
  }

  /** Packs have come or gone: the other windows look too. */
  packsChanged(by: Program): void {
    for (const window of this.#windows) if (window !== by) window.look();
  }

  /** The archived tickets that each window lists. */
  listed(): ReadonlyMap<string, unknown>[] {
    return this.#windows.map((window) => window.archived());
  }

  /** Somebody wants everything of the archive to be here, and all windows to show it. */
  async askAgain(): Promise<void> {
    // A window whose disk refused a look takes another one with the next news.
    for (const window of this.#windows) window.look();
    if (this.#isAllHere()) return;
    await this.#windows[0]?.askAgain();
  }

  report(window: Program, status: SyncStatus): void {
    if (window === this.#windows[0]) this.status = status;
  }

  commit(change: OutboxChange): void {
    this.#watcher.committing(this, change);
    this.world.log(this.name, `outbox ${summary(change)}`);
    this.disk.commit(change);
  }

  changed(what: string): void {
    if (!/^(write|saveProgress)/.test(what)) return;
    this.world.log(this.name, what);
    if (what === 'saveProgress') this.#watcher.claims(this);
  }

  /** A window is about to ask for what is new. */
  asks(): void {
    this.#watcher.claims(this);
  }

  onServed(request: Request, reply: Reply, version: number): void {
    this.#watcher.served(this, request, reply, version);
  }

  /** @throws Error when the disk refuses */
  failsHere(what: string): void {
    const share = isWrite(what) ? 0.015 : 0.002;
    const isRefused = this.refuses?.(what) ?? this.world.chaos.of('disk').chance(share);
    if (isRefused) this.world.log(this.name, `refused: ${what}`);
    if (isRefused) throw new Error(`The disk refused: ${what}.`);
  }

  diesHere(window: Program, where: string): boolean {
    this.points += 1;
    const death = this.plan?.(this.points, where, window.name) ?? this.#chance();
    if (death === 'no') return false;
    this.crashes += 1;
    this.#hasEndedBadly ||= window === this.#windows[0] || death === 'power';
    this.world.log(window.name, `dies (${death}) ${where}`);
    if (death === 'power') {
      this.disk.lose(this.world.chaos.of('power').next());
      for (const each of this.#windows.splice(0)) this.#close(each);
    } else this.#close(window);
    return true;
  }

  /** Nothing waits and nothing is amiss. */
  isQuiet(): boolean {
    const { groups, bases } = this.disk.outbox;
    const { link, problem } = this.status;
    const isIdle = groups.length + bases.length === 0 && link === 'online' && problem === null;
    return isIdle && this.#isAllHere();
  }

  #isAllHere(): boolean {
    return [...this.disk.packs.rows.values()].every(({ isHere }) => isHere);
  }

  #chance(): ReturnType<CrashPlan> {
    if (this.world.chaos.of('crash').chance(0.006)) return 'window';
    return this.world.chaos.of('power').chance(0.002) ? 'power' : 'no';
  }

  #open(number: number): void {
    const window = new Program(this, `${this.name}/${number}`);
    this.#windows.push(window);
    window.look();
    if (this.#windows.length === 1) this.#lead(window);
  }

  #lead(window: Program): void {
    window.own({ isAfterCrash: this.#hasEndedBadly });
    this.#hasEndedBadly = false;
  }

  /** A window is gone: its locks are free, the next one runs the loop, and the person opens it again. */
  #close(window: Program): void {
    const index = this.#windows.indexOf(window);
    window.die();
    if (index >= 0) this.#windows.splice(index, 1);
    this.lock.sweep();
    const [first] = this.#windows;
    if (index === 0 && first !== undefined) this.#lead(first);
    // The one with the loop hears of it (renderer/data/sync/watch-windows.ts).
    else first?.wake('repair');
    const number = Number(window.name.split('/')[1]);
    this.world.scheduler.after(1 + this.world.chaos.time.below(3_000), () => this.#open(number));
  }
}

function isWrite(what: string): boolean {
  return /^(write|outbox\.commit|saveProgress)/.test(what);
}

/** The ends of ids tell them apart. */
function summary({ put = [], update = [], remove, park, unpark, putBases, dropBases }: OutboxChange): string {
  const parts = {
    put: [...put, ...update].map(
      ({ group, state, ops }) => `${end(group)} ${state} ${ops.map((op) => end(op.id)).join('+')}`,
    ),
    remove: remove?.map(end),
    park: park?.map(({ group, code }) => `${end(group)} ${code}`),
    unpark: unpark?.map(end),
    bases: putBases?.map(({ id, record }) => `${end(id)}@${record?.revision ?? 'none'}`),
    drop: dropBases?.map(({ id }) => end(id)),
  };
  const told = Object.entries(parts).filter(([, list]) => (list?.length ?? 0) > 0);
  return told.map(([name, list]) => `${name} ${list?.join(', ')}`).join('; ');
}

function end(id: string): string {
  return id.slice(-4);
}
