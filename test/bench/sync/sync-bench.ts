import { syncFlags, type SyncFlags } from './flags.ts';

interface Part {
  run(flags: SyncFlags): Promise<void>;
}

const parts: Record<string, () => Promise<Part>> = {
  first: () => import('./first-bench.ts'),
  today: () => import('./today-bench.ts'),
  push: () => import('./push-bench.ts'),
  live: () => import('./live-bench.ts'),
  slow: () => import('./slow-bench.ts'),
};

/** `npm run bench -- sync [part]`: the promises of docs/sync-spec.md, all parts one after the other without a name. */
export async function run(): Promise<void> {
  const { part, flags } = syncFlags(process.argv.slice(3));
  const wanted = part === '' ? Object.keys(parts) : [part];
  for (const name of wanted) {
    const load = parts[name];
    if (load === undefined) throw new Error(`There is no part "${name}": ${Object.keys(parts).join(', ')}.`);
    await (await load()).run(flags);
  }
}
