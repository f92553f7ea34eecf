import { parseArgs } from 'node:util';

export interface SyncFlags {
  /** Tickets; three times as many entries go with them. */
  size: number;
  /** How often each is measured, turn by turn. */
  runs: number;
  /** Entries written offline (`push`). */
  count: number;
  /** Only these contestants; all when left out. */
  only: string[] | null;
}

/** `--size 50000 --runs 3 --only fieldfare,raw` */
export function syncFlags(args: string[]): { part: string; flags: SyncFlags } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      size: { type: 'string', default: '50000' },
      runs: { type: 'string', default: '3' },
      count: { type: 'string', default: '1000' },
      only: { type: 'string' },
    },
  });
  const flags = {
    size: Number(values.size),
    runs: Number(values.runs),
    count: Number(values.count),
    only: values.only?.split(',') ?? null,
  };
  return { part: positionals[0] ?? '', flags };
}
