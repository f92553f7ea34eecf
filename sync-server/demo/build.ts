import { parseRecord, type Kind, type RecordOf } from '../../shared/records/kinds.ts';
import { Random } from './random.ts';

/** One record to be stored. */
export interface DemoItem<K extends Kind = Kind> {
  kind: K;
  record: RecordOf<K>;
}

/** What the parts of the demo share while they build it: the dice, the clock and the pile of records so far. */
export interface DemoBuild {
  readonly random: Random;
  /** UTC ms; everything is dated relative to it. */
  readonly now: number;
  readonly items: DemoItem[];
  /** Check a record against its schema, fill in defaults and put it on the pile. Throws `z.ZodError`. */
  add<K extends Kind>(kind: K, input: Record<string, unknown>): RecordOf<K>;
}

/** Start a build. The same seed and the same `now` always give the same records. */
export function startBuild(seed: number, now: number): DemoBuild {
  const random = new Random(seed);
  const items: DemoItem[] = [];
  return {
    random,
    now,
    items,
    add(kind, input) {
      const record = parseRecord(kind, { id: random.id(now), ...input });
      items.push({ kind, record });
      return record;
    },
  };
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
