import { CommandError } from '../../../shared/commands/command-error.ts';
import { discard, retry, undo } from '../../../shared/sync/withdraw.ts';
import { isEnded, ticketTransitions } from '../../../shared/sync/ticket-status.ts';
import { Authority } from './authority.ts';
import type { Family } from './chaos.ts';
import { Checks } from './checks.ts';
import { makeDeed, type Deed } from './deeds.ts';
import { Device } from './device.ts';
import { labelsOf, Ledger } from './ledger.ts';
import { carry } from './network.ts';
import { changeAccess, signIn } from './office.ts';
import { organisation, type Organisation } from './organisation.ts';
import type { Program } from './program.ts';
import { expectAllWell } from './rest.ts';
import { Violation, World, YEAR } from './world.ts';

/** Events after which devices that have nothing against them must be at rest. */
const PATIENCE = 30_000;

/** A server and its replicas in one virtual world. */
export class Simulation {
  readonly world: World;
  readonly devices: Device[] = [];
  readonly ledger = new Ledger();
  readonly checks: Checks;
  organisation!: Organisation;
  authority!: Authority;
  #isBackedUp = false;

  private constructor(world: World) {
    this.world = world;
    this.checks = new Checks(world, () => this.authority, this.ledger);
  }

  static async open(seed: number, without: ReadonlySet<Family> = new Set()): Promise<Simulation> {
    const simulation = new Simulation(new World(seed, without));
    const { world } = simulation;
    simulation.organisation = organisation(world);
    simulation.authority = await Authority.open(world, simulation.organisation.items);
    return simulation;
  }

  /** The usual cast: a person with two devices, a device with two windows, and one of every other role. */
  async populate(): Promise<void> {
    const { lead, engineer, advisor, partner } = this.organisation;
    const windows = this.world.chaos.of('windows').chance(0.7) ? 2 : 1;
    const cast = [
      { name: 'lead-desk', personId: lead },
      { name: 'lead-home', personId: lead },
      { name: 'engineer', personId: engineer, windows },
      { name: 'advisor', personId: advisor },
      { name: 'partner', personId: partner },
    ];
    for (const one of cast) await this.add(one);
  }

  async add(options: { name: string; personId: string; windows?: number }): Promise<Device> {
    const device = new Device(this.world, this.checks, options);
    this.devices.push(device);
    device.token = await this.authority.signIn(device.personId, device.name);
    device.start();
    return device;
  }

  /** One thing happens: somebody does something, or something goes wrong. */
  async step(): Promise<void> {
    const { chaos } = this.world;
    await this.#trouble();
    const device = chaos.work.pick(this.devices);
    this.#work(device);
    if (chaos.work.chance(0.3)) device.wake(chaos.work.pick(['now', 'poke', 'online', 'link-lost']));
    await this.run(chaos.work.below(60));
  }

  /** Let so many events happen. */
  async run(events: number): Promise<void> {
    for (let count = 0; count < events; count += 1) {
      await this.world.scheduler.step();
      this.world.check();
    }
  }

  /** Let things happen until something is so. @throws Violation when it never is */
  async until(condition: () => boolean): Promise<void> {
    for (let left = PATIENCE; !condition(); left -= 1) {
      if (left === 0) throw new Violation(`It never comes to that: ${condition.toString()}`);
      await this.run(1);
    }
  }

  /** Nothing goes wrong any more: everybody comes to rest, and then everything must be well. */
  async settle(): Promise<void> {
    const { world, devices } = this;
    if (world.chaos.of('archive').chance(0.7)) await this.#archive();
    world.chaos.isCalm = true;
    world.log('calm', 'begins');
    for (const device of devices) {
      device.isCutOff = false;
      device.protocol = 1;
      device.plan = null;
      device.refuses = null;
      device.isFull = false;
      await signIn(this.authority, device);
    }
    await this.#untilQuiet();
    if (this.ledger.hasErased) {
      // What was written to while it was to be cut anew is cut in the next hour.
      await this.authority.archive();
      await this.#untilQuiet();
    }
    expectAllWell(this.authority.truth(), devices, this.ledger);
    world.log('calm', 'ends');
    world.chaos.isCalm = false;
  }

  async #untilQuiet(): Promise<void> {
    const { scheduler } = this.world;
    const until = scheduler.happened + PATIENCE;
    for (let quiet = 0; quiet < 2;) {
      for (const device of this.devices) {
        void device.askAgain();
        device.wake('now');
      }
      await scheduler.turn();
      do {
        await this.run(1);
        if (scheduler.happened > until) throw new Violation(`They do not come to rest: ${this.#states()}`);
      } while (scheduler.isBusy());
      quiet = this.devices.every((device) => device.isQuiet()) ? quiet + 1 : 0;
    }
  }

  #states(): string {
    return JSON.stringify(
      this.devices
        .filter((device) => !device.isQuiet())
        .map(({ name, status, disk }) => ({
          name,
          status,
          groups: disk.outbox.groups,
          bases: disk.outbox.bases,
        })),
    ).slice(0, 4_000);
  }

  async #trouble(): Promise<void> {
    const { chaos, scheduler } = this.world;
    for (const device of this.devices) {
      if (chaos.of('link').chance(0.03)) device.isCutOff = !device.isCutOff;
      if (chaos.of('clock').chance(0.01))
        device.skew = chaos.of('clock').pick([-YEAR, -5_000, 0, 90_000, YEAR]);
      if (chaos.of('session').chance(0.005)) await this.authority.endSession(device.token);
      if (chaos.of('session').chance(0.05)) await signIn(this.authority, device);
      if (chaos.of('room').chance(0.02)) device.isFull = !device.isFull;
      if (chaos.of('skew').chance(0.005)) device.protocol = 2;
      else if (device.protocol === 2 && chaos.of('skew').chance(0.1)) device.protocol = 1;
    }
    if (chaos.of('clock').chance(0.01)) this.world.serverSkew = chaos.of('clock').pick([-YEAR, 0, YEAR]);
    if (chaos.of('access').chance(0.06)) await changeAccess(this.world, this.authority, this.organisation);
    if (chaos.of('archive').chance(0.08)) await this.#archive();
    if (chaos.of('erase').chance(0.02)) await this.erase();
    if (chaos.of('restore').chance(this.#isBackedUp ? 0.02 : 0.01)) await this.#backupOrRestore();
    if (chaos.work.chance(0.05))
      scheduler.after(0, () => this.devices.forEach((device) => device.wake('poke')));
  }

  /** The office ends a ticket or two, and the server archives what has ended. */
  async #archive(): Promise<void> {
    const { authority, world, organisation } = this;
    const open = authority
      .truth()
      .all('tickets')
      .filter(({ status }) => !isEnded(status));
    const [ended] = open.filter(({ status }) => ticketTransitions[status].includes('cancelled'));
    const id = ended?.id;
    if (id !== undefined && world.chaos.of('archive').chance(0.6))
      await authority.change(organisation.lead, { kind: 'tickets', id, change: { status: 'cancelled' } });
    await authority.archive();
  }

  /** What was typed into a ticket is to be forgotten: from then on nobody owes it, and nobody may have it. */
  async erase(): Promise<void> {
    const { authority, ledger, world } = this;
    const tickets = authority.truth().all('tickets');
    if (tickets.length === 0) return;
    const { id } = world.chaos.of('erase').pick(tickets);
    world.log('office', `erases ${id}`);
    ledger.erased(labelsOf(authority.truth(), id));
    await authority.erase(id);
  }

  async #backupOrRestore(): Promise<void> {
    this.world.log('office', this.#isBackedUp ? 'restores the backup' : 'makes a backup');
    if (!this.#isBackedUp) await this.authority.backup();
    else {
      await this.authority.restore();
      this.ledger.restored(this.authority.truth());
      this.ledger.broughtBack();
    }
    this.#isBackedUp = !this.#isBackedUp;
  }

  #work(device: Device): void {
    const { chaos } = this.world;
    const window = device.window(chaos.work.below(2));
    if (window === undefined) return;
    if (chaos.work.chance(0.1)) return this.#withdraw(device, window);
    const deed = makeDeed({
      disk: device.disk,
      random: chaos.work,
      organisation: this.organisation,
      label: () => this.world.label(),
    });
    if (deed === null) return;
    void this.do(device, window, deed);
  }

  /** Somebody does something in a window; what is said to be saved is owed from then on. */
  async do(device: Device, window: Program, deed: Deed): Promise<void> {
    try {
      const submitted = await window.dispatch(deed.build);
      if (submitted === null) return;
      const { group, ops } = submitted.group;
      this.world.log(window.name, `saved: ${deed.name}`);
      const opIds = ops.map(({ opId }) => opId);
      this.ledger.saved({ device: device.name, group, labels: deed.labels, opIds });
    } catch (error) {
      this.#refused(window, error);
    }
  }

  /** A deed may be refused by its rules or by the disk; nothing else may be thrown at a person. */
  #refused(window: Program, error: unknown): void {
    const isFair = error instanceof CommandError || String(error).includes('The disk refused');
    if (!isFair) this.world.broken('S4', `${window.name} threw ${String(error)}`);
  }

  #withdraw(device: Device, window: Program): void {
    const { chaos } = this.world;
    const { groups, parked } = device.disk.outbox;
    const isUndo = chaos.work.chance(0.5);
    const from = isUndo ? groups.filter(({ state }) => state === 'pending') : parked;
    if (from.length === 0) return;
    const { group } = chaos.work.pick<{ group: string }>(from);
    const command = isUndo ? undo : chaos.work.chance(0.5) ? discard : retry;
    // Whether it had its effect is not known when the program dies in it.
    this.checks.withdrawn.add(group);
    const isRetry = command === retry;
    if (!isRetry) this.ledger.withdrawn(group);
    void command(window.ports, group)
      .then(() => this.world.log(window.name, `${command.name} ${group}`))
      .catch(() => undefined)
      .then(() => device.wake('repair'));
  }

  /** Route what the transport sends to this world, and let the server's clock be the one of this world. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    const { fetch } = globalThis;
    const { now } = Date;
    globalThis.fetch = ((url: string, init: RequestInit) => this.#fetch(new URL(url), init)) as typeof fetch;
    Date.now = () => this.world.clock(this.world.serverSkew);
    try {
      return await work();
    } finally {
      globalThis.fetch = fetch;
      Date.now = now;
      await this.authority.close();
    }
  }

  async #fetch(url: URL, init: RequestInit): Promise<Response> {
    const device = this.devices.find(({ name }) => name === url.hostname)!;
    const token = new Headers(init.headers).get('authorization')!.replace('Bearer ', '');
    const request = { path: url.pathname, token, body: (init.body as string | null | undefined) ?? '' };
    const { status, contentType, text, bytes } = await carry(this.world, this.authority, device, request);
    const response = {
      ok: status === 200,
      status,
      headers: new Headers({ 'content-type': contentType }),
      arrayBuffer: () => Promise.resolve((bytes ?? new Uint8Array()).slice().buffer),
      json: () => Promise.resolve(text).then((whole) => JSON.parse(whole) as unknown),
    };
    return response as Response;
  }
}
