import { parseArgs } from 'node:util';
import { run as runFirst } from '../sync/first-bench.ts';
import { syncFlags } from '../sync/flags.ts';
import { measureCold } from './cold-part.ts';
import { measureStarts } from './start-part.ts';

/** What is measured, by the name of its part. */
const parts: Record<string, (flags: Flags) => Promise<void>> = {
  load: ({ load }) => runFirst(syncFlags(load).flags),
  cold: measureCold,
  start: measureStarts,
};

export interface Flags {
  /** Numbers of tickets, each with three times as many entries; the first is the one that limits are given for. */
  sizes: number[];
  /** Share of the tickets that is archived, from 0 to 1. */
  cold: number;
  /** Arguments of `sync first`, which is the load. */
  load: string[];
}

/**
 * `npm run bench -- first-sync [load|cold|start]`: what the archive is for (docs/benchmarks.md). `--size 50000`,
 * `--sizes 12500,50000,100000` for the starts, `--cold 0.8`, `--runs 1`, `--only fieldfare,pouch` for the load.
 */
export async function run(): Promise<void> {
  const args = process.argv.slice(3);
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options: {
      size: { type: 'string', default: '50000' },
      sizes: { type: 'string' },
      cold: { type: 'string', default: '0.8' },
      runs: { type: 'string', default: '1' },
      // Of the load alone.
      only: { type: 'string' },
    },
  });
  const sizes = String(values['sizes'] ?? values['size'])
    .split(',')
    .map(Number);
  const wanted = positionals.length === 0 ? Object.keys(parts) : positionals;
  const [size = 50_000] = sizes;
  const { cold, runs, only } = values;
  const flags = {
    sizes,
    cold: Number(cold),
    load: [
      'first',
      '--size',
      `${size}`,
      '--cold',
      `${cold}`,
      '--runs',
      `${runs}`,
      ...(only ? ['--only', `${only}`] : []),
    ],
  };
  for (const name of wanted) {
    const part = parts[name];
    if (part === undefined) throw new Error(`There is no part "${name}": ${Object.keys(parts).join(', ')}.`);
    await part(flags);
  }
}
