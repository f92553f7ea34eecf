import { expect, test } from 'vitest';
import { addNote } from '../../shared/commands/entries.ts';
import { subjectOf } from '../../shared/commands/subject.ts';
import type { Entry } from '../../shared/records/entry.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import type { Device } from './support/device.ts';
import { PARTNER } from './support/organisation.ts';
import type { Simulation } from './support/simulation.ts';
import { dieAt, engineerAtRest, perform, play, seesAccounts } from './support/story.ts';

// Tickets that go into packs, and lines that might be left behind (S14). At the end of each story a device must hold what
// its person may see, once.

function changeTicket(simulation: Simulation, id: string, change: Partial<Ticket>): Promise<void> {
  return simulation.authority.change(simulation.organisation.lead, { kind: 'tickets', id, change });
}

/** The first ticket of the account that the engineer sees. */
function firstTicket(simulation: Simulation): Ticket {
  const [north] = simulation.organisation.accounts;
  return simulation.authority
    .truth()
    .all('tickets')
    .find(({ account }) => account === north)!;
}

/** The office ends the ticket, and the server archives it. */
async function endAndArchive(simulation: Simulation, id: string): Promise<void> {
  await changeTicket(simulation, id, { status: 'cancelled' });
  await simulation.authority.archive();
  await simulation.until(() => simulation.authority.truth().isPacked('tickets', id));
}

function linesOf(device: Device, ticket: string): Entry[] {
  const lines = [...device.disk.table('entries').values()] as Entry[];
  return lines.filter(({ subjectId }) => subjectId === ticket);
}

test('S14 lines that a crash left without their ticket do not stay beside its pack', async () => {
  let left = 0;
  const end = await play(async (simulation) => {
    const { engineer: personId } = simulation.organisation;
    const { id } = firstTicket(simulation);
    const device = await simulation.add({ name: 'engineer', personId });
    device.refuses = (what) => what.startsWith('write tickets');
    await dieAt(simulation, device, /^after write entries/);
    left = linesOf(device, id).length;
    device.refuses = null;
    await endAndArchive(simulation, id);
  });
  expect(left).toBeGreaterThan(0);
  expect(end).toBe('all is well');
});

test('S8 S14 a pack that arrives when access to its account is just taken away does not stay', async () => {
  let arrived = 0;
  const end = await play(async (simulation) => {
    const { engineer: personId } = simulation.organisation;
    await endAndArchive(simulation, firstTicket(simulation).id);
    const device = await simulation.add({ name: 'engineer', personId });
    device.plan = (_point, where) => {
      if (where === 'before write packs put') {
        arrived += 1;
        void seesAccounts(simulation, []);
      }
      return 'no';
    };
    await simulation.until(() => arrived > 0);
    await simulation.until(() => device.disk.packs.contents.size > 0);
  });
  expect(arrived).toBe(1);
  expect(end).toBe('all is well');
});

test('S8 lines that come page by page when their ticket is just taken away do not stay', async () => {
  let come = 0;
  const end = await play(async (simulation) => {
    const { partner: personId } = simulation.organisation;
    const { id } = firstTicket(simulation);
    const device = await simulation.add({ name: 'partner', personId });
    await simulation.settle();
    device.pageLimit = 1;
    await changeTicket(simulation, id, { partner: PARTNER });
    device.wake('now');
    await simulation.until(() => linesOf(device, id).length > 0);
    come = linesOf(device, id).length;
    await changeTicket(simulation, id, { partner: null });
    await simulation.run(40);
  });
  expect(come).toBe(1);
  expect(end).toBe('all is well');
});

test('S8 S14 a line of his own that somebody keeps while its account is away goes cold with its pack when both are back', async () => {
  const held: number[] = [];
  const end = await play(async (simulation) => {
    const [north] = simulation.organisation.accounts;
    const device = await engineerAtRest(simulation);
    const ticket = firstTicket(simulation);
    const subject = subjectOf('tickets', ticket);
    await perform(simulation, device, (text) => (c) => addNote(c, subject, { text }));
    await simulation.settle();
    await endAndArchive(simulation, ticket.id);
    for (const accounts of [[], [north]]) {
      await simulation.settle();
      held.push(linesOf(device, ticket.id).length);
      await seesAccounts(simulation, accounts);
    }
    await simulation.settle();
    held.push(linesOf(device, ticket.id).length);
  });
  expect(end).toBe('all is well');
  expect(held).toEqual([0, 1, 0]);
});
