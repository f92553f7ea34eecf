import { expect, test } from 'vitest';
import { usePart } from '../../shared/commands/parts.ts';
import { addStock } from '../../shared/commands/stock.ts';
import { subjectOf } from '../../shared/commands/subject.ts';
import type { Asset } from '../../shared/records/asset.ts';
import type { Ticket } from '../../shared/records/ticket.ts';
import type { Deed } from './support/deeds.ts';
import type { Device } from './support/device.ts';
import { Simulation } from './support/simulation.ts';

const PIECES = 6;
const STEPS = 70;

/** Somebody who has the shelf and a ticket on the screen takes some of it, whatever the books say. */
function taking(device: Device, pieces: number): Deed | null {
  const shelf = shelfIn([...device.disk.table('assets').values()] as Asset[]);
  const [ticket] = [...device.disk.table('tickets').values()] as Ticket[];
  if (shelf === undefined || ticket === undefined) return null;
  const part = { item: shelf, quantity: pieces };
  return { name: 'part', labels: [], build: (c) => usePart(c, subjectOf('tickets', ticket), part) };
}

const shelfIn = (assets: readonly Asset[]) => assets.find(({ name }) => name === 'Shelf');

/** @returns what is on the shelf, what is short, and what the timelines say was taken */
async function run(
  seed: number,
): Promise<{ quantity: number; short: number; taken: number; onTickets: number }> {
  // With an erased ticket goes what its timeline says was taken.
  const simulation = await Simulation.open(seed, new Set(['erase']));
  return simulation.within(async () => {
    await simulation.populate();
    const lead = simulation.devices[0]!;
    simulation.world.chaos.isCalm = true;
    void simulation.do(lead, lead.window(0)!, {
      name: 'shelf',
      labels: [],
      build: (c) => addStock(c, { name: 'Shelf', type: 'spare-part', place: null, quantity: PIECES }),
    });
    await simulation.settle();
    const { work } = simulation.world.chaos;
    for (let step = 0; step < STEPS; step += 1) {
      await simulation.step();
      const device = work.pick(simulation.devices);
      const window = device.window(work.below(2));
      const deed = work.chance(0.3) ? taking(device, 1 + work.below(2)) : null;
      if (window !== undefined && deed !== null) void simulation.do(device, window, deed);
    }
    await simulation.settle();
    const truth = simulation.authority.truth();
    const { id, quantity, short } = shelfIn(truth.all('assets'))!;
    const parts = truth.all('entries').filter(({ type, data }) => type === 'part' && data['asset'] === id);
    const pieces = (kind: string) =>
      parts
        .filter(({ subjectKind }) => subjectKind === kind)
        .reduce((sum, { data }) => sum + Number(data['quantity']), 0);
    return { quantity: quantity ?? -1, short, taken: pieces('assets'), onTickets: pieces('tickets') };
  });
}

test.each([1, 2, 3, 4])(
  'S18 whatever goes wrong, the shelf holds what was there less what was taken, never less than nothing, and every taking is told once (seed %i)',
  { timeout: 30_000 },
  async (seed) => {
    const { quantity, short, taken, onTickets } = await run(seed);
    expect(taken).toBe(onTickets);
    expect(quantity).toBeGreaterThanOrEqual(0);
    expect(quantity - short).toBe(PIECES - taken);
  },
);
