// `npm run simulate -- --seeds 10000 [--from N] [--steps N] [--without link,crash]`: runs seed after seed. For one
// that fails it looks for the fewest steps and the fewest kinds of trouble with which it still does, and prints that
// run event by event; `--seeds 1 --from N --steps M --without ...` plays it again.
import { parseArgs } from 'node:util';
import { families, type Family } from './support/chaos.ts';
import { runSeed, type Outcome, type RunOptions } from './support/run.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    steps: { type: 'string', default: '120' },
    without: { type: 'string', default: '' },
    /** Go on after a failure. */
    all: { type: 'boolean', default: false },
  },
});

const [seeds, from, steps] = [values.seeds, values.from, values.steps].map(Number) as [
  number,
  number,
  number,
];
const without = new Set(families.filter((family) => values.without.split(',').includes(family)));

interface Shrunk {
  options: RunOptions;
  outcome: Outcome;
}

/** Fewer steps, then fewer kinds of trouble, as long as it fails. */
async function shrink(seed: number, found: Shrunk): Promise<Shrunk> {
  let best = found;
  for (let cut = Math.floor(best.options.steps / 2); cut >= 1; cut = Math.floor(cut / 2)) {
    while (best.options.steps > cut) {
      const options = { ...best.options, steps: best.options.steps - cut };
      const outcome = await runSeed(seed, options);
      if (outcome.failure === null) break;
      best = { options, outcome };
    }
  }
  for (const family of families) {
    const options = { ...best.options, without: new Set<Family>([...(best.options.without ?? []), family]) };
    const outcome = await runSeed(seed, options);
    if (outcome.failure !== null) best = { options, outcome };
  }
  return best;
}

function report(seed: number, { options, outcome }: Shrunk): void {
  for (const line of outcome.trace) console.log(line);
  console.log(`\n${outcome.failure?.message}`);
  const leftOut = [...(options.without ?? [])].join(',');
  const flags = `--seeds 1 --from ${seed} --steps ${options.steps}${leftOut === '' ? '' : ` --without ${leftOut}`}`;
  console.log(`seed ${seed} fails: npm run simulate -- ${flags}`);
}

const since = performance.now();
let events = 0;
const failing: number[] = [];
for (let seed = from; seed < from + seeds; seed += 1) {
  const options = { steps, without };
  const outcome = await runSeed(seed, options);
  events += outcome.events;
  if (outcome.failure !== null) {
    failing.push(seed);
    if (values.all) console.log(`seed ${seed}: ${outcome.failure.message.slice(0, 200)}`);
    else {
      report(seed, seeds === 1 ? { options, outcome } : await shrink(seed, { options, outcome }));
      break;
    }
  }
  if ((seed - from + 1) % 100 === 0) console.log(`${seed - from + 1} seeds, ${events} events`);
}
const seconds = Math.round((performance.now() - since) / 1_000);
console.log(`${failing.length} failing, ${events} events in ${seconds} s`);
process.exitCode = failing.length === 0 ? 0 : 1;
