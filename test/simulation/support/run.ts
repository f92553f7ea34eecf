import type { Family } from './chaos.ts';
import { Simulation } from './simulation.ts';

export interface RunOptions {
  steps: number;
  without?: ReadonlySet<Family>;
}

/** What became of one run. */
export interface Outcome {
  failure: Error | null;
  events: number;
  crashes: number;
  trace: readonly string[];
}

/** Steps between two times of calm, at each of which everything must be well. */
const STRETCH = 60;

/** Run one seed. The same seed and options give the same run, event by event. */
export async function runSeed(seed: number, { steps, without }: RunOptions): Promise<Outcome> {
  const simulation = await Simulation.open(seed, without);
  const { world, devices } = simulation;
  let failure: Error | null = null;
  await simulation.within(async () => {
    try {
      await simulation.populate();
      for (let step = 1; step <= steps; step += 1) {
        world.log('step', String(step));
        await simulation.step();
        if (step % STRETCH === 0 || step === steps) await simulation.settle();
      }
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    }
  });
  const crashes = devices.reduce((sum, device) => sum + device.crashes, 0);
  return { failure, events: world.scheduler.happened, crashes, trace: world.trace };
}

/** An outcome in words for somebody who wants to know why. */
export function told({ failure, trace }: Outcome): string {
  return failure === null ? 'all is well' : `${failure.message}\n${trace.slice(-60).join('\n')}`;
}
