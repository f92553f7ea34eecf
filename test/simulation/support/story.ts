import { addNote } from '../../../shared/commands/entries.ts';
import { subjectOf } from '../../../shared/commands/subject.ts';
import type { Ticket } from '../../../shared/records/ticket.ts';
import { families } from './chaos.ts';
import type { Deed } from './deeds.ts';
import type { Device } from './device.ts';
import { Simulation } from './simulation.ts';

/** Play a story in which nothing goes wrong but what it says. @returns what is wrong at its end */
export async function play(story: (simulation: Simulation) => Promise<void>): Promise<string> {
  const simulation = await Simulation.open(1, new Set(families));
  return simulation.within(async () => {
    await story(simulation);
    try {
      await simulation.settle();
      return 'all is well';
    } catch (error) {
      return `${String(error)}\n${simulation.world.trace.slice(-40).join('\n')}`;
    }
  });
}

export function seesAccounts(simulation: Simulation, accounts: string[]): Promise<void> {
  const { admin, engineer: id } = simulation.organisation;
  return simulation.authority.change(admin, { kind: 'people', id, change: { accounts } });
}

export async function engineerAtRest(simulation: Simulation): Promise<Device> {
  const { engineer: personId } = simulation.organisation;
  const device = await simulation.add({ name: 'engineer', personId });
  await simulation.settle();
  return device;
}

export async function offline(simulation: Simulation): Promise<Device> {
  const device = await engineerAtRest(simulation);
  device.isCutOff = true;
  device.wake('now');
  await simulation.until(() => device.status.link === 'offline');
  return device;
}

/** Die at the first await of this name, and stay away from the network afterwards. */
export async function dieAt(simulation: Simulation, device: Device, place: RegExp): Promise<void> {
  device.plan = (_point, where) => (device.crashes === 0 && place.test(where) ? 'window' : 'no');
  device.wake('now');
  await simulation.until(() => device.crashes > 0);
  device.isCutOff = true;
}

export function anyTicket(device: Device): Ticket {
  return [...device.disk.table('tickets').values()][0] as Ticket;
}

/** Somebody types a word that is typed once; resolves when it is saved. */
export async function perform(
  simulation: Simulation,
  device: Device,
  command: (word: string) => Deed['build'],
): Promise<void> {
  const word = simulation.world.label();
  let isSaved = false;
  const deed = { name: word, labels: [word], build: command(word) };
  void simulation.do(device, device.window(0)!, deed).finally(() => {
    isSaved = true;
  });
  await simulation.until(() => isSaved);
}

export function note(simulation: Simulation, device: Device): Promise<void> {
  const ticket = anyTicket(device);
  return perform(simulation, device, (text) => (c) => addNote(c, subjectOf('tickets', ticket), { text }));
}
