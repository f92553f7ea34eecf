import { parseArgs } from 'node:util';

export interface SyncFlags {
  /** Tickets; three times as many entries go with them. */
  size: number;
  /** How often each is measured, turn by turn. */
  runs: number;
  /** Entries written offline (`push`). */
  count: number;
  /** Share of the tickets that is archived before anybody syncs, from 0 to 1. */
  cold: number;
  /** Only these contestants; all when left out. */
  only: string[] | null;
}

/** `--size 50000 --runs 3 --cold 0.8 --only fieldfare,raw` */
export function syncFlags(args: string[]): { part: string; flags: SyncFlags } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      size: { type: 'string', default: '50000' },
      runs: { type: 'string', default: '3' },
      count: { type: 'string', default: '1000' },
      cold: { type: 'string', default: '0.8' },
      only: { type: 'string' },
    },
  });
  const flags = {
    size: Number(values.size),
    runs: Number(values.runs),
    count: Number(values.count),
    cold: Number(values.cold),
    only: values.only?.split(',') ?? null,
  };
  return { part: positionals[0] ?? '', flags };
}
