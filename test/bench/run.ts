/**
 * `npm run bench -- <name>`: measures one promise of docs/benchmarks.md and prints a table. Benchmarks judge
 * nothing and are no part of `npm test`: machines differ, so each row stands beside its limit.
 */
interface Bench {
  run(): Promise<void>;
}

const benches: Record<string, () => Promise<Bench>> = {
  console: () => import('./console/console-bench.ts'),
  files: () => import('./files/files-bench.ts'),
  'first-sync': () => import('./first-sync/first-sync-bench.ts'),
  search: () => import('./search-bench.ts'),
  sla: () => import('./sla/sla-bench.ts'),
  sync: () => import('./sync/sync-bench.ts'),
};

const [name = ''] = process.argv.slice(2);
const load = benches[name];
if (load === undefined) {
  console.error(`Usage: npm run bench -- <name>\nThere are: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
const bench = await load();
await bench.run();

export type { Bench };
