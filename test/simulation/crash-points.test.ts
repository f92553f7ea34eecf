import { expect, test } from 'vitest';
import { addNote } from '../../shared/commands/entries.ts';
import { subjectOf } from '../../shared/commands/subject.ts';
import { editTicket } from '../../shared/commands/tickets.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import { families } from './support/chaos.ts';
import type { Device } from './support/device.ts';
import { Simulation } from './support/simulation.ts';

/** A day in short: first sync, an edit and a note, an edit by somebody else, access that goes and comes back. */
async function shortDay(simulation: Simulation, device: Device): Promise<void> {
  const { authority, organisation, world } = simulation;
  const { admin, lead, engineer: id, accounts } = organisation;
  await simulation.run(110);
  const ticket = [...device.disk.table('tickets').values()][0] as Ticket | undefined;
  const window = device.window(0);
  if (ticket !== undefined && window !== undefined) {
    const [subject, text] = [world.label(), world.label()];
    const edit = { name: subject, labels: [subject] };
    const note = { name: text, labels: [text] };
    void simulation.do(device, window, { ...edit, build: (c) => editTicket(c, ticket, { subject }) });
    void simulation.do(device, window, {
      ...note,
      build: (c) => addNote(c, subjectOf('tickets', ticket), { text }),
    });
    await authority.change(lead, { kind: 'tickets', id: ticket.id, change: { subject: world.label() } });
  }
  await simulation.run(60);
  await authority.change(admin, { kind: 'people', id, change: { accounts: [accounts[1]] } });
  device.wake('now');
  await simulation.run(40);
  await authority.change(admin, { kind: 'people', id, change: { accounts: [accounts[0]] } });
  device.wake('now');
}

/** Play the day with a death at the n-th await, for every `stride`-th n. @returns how many deaths there were */
async function dieEverywhere(first: number, stride: number, death: 'window' | 'power'): Promise<number> {
  let deaths = 0;
  for (let point = first, isReached = true; isReached; point += stride) {
    const simulation = await Simulation.open(point, new Set(families));
    isReached = await simulation.within(async () => {
      const { engineer: personId } = simulation.organisation;
      const device = await simulation.add({ name: 'engineer', personId });
      device.plan = (reached) => (reached === point ? death : 'no');
      await shortDay(simulation, device);
      await simulation.settle();
      return device.crashes > 0;
    });
    if (isReached) deaths += 1;
  }
  return deaths;
}

// Each stride begins elsewhere: together they take every second await, of every kind of effect many.
test.each([
  ['window', 1],
  ['power', 3],
] as const)(
  'S4 S16 a program that dies (%s) at any await of a day loses nothing and keeps nothing',
  { timeout: 120_000 },
  async (death, first) => {
    expect(await dieEverywhere(first, 4, death)).toBeGreaterThan(20);
  },
);
