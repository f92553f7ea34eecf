import { seeded, type Seeded } from './seeded.ts';

/** What may go wrong. Each draws its chances from a stream of its own, so that leaving one out changes no other. */
export const families = [
  'link',
  'crash',
  'power',
  'disk',
  'clock',
  'access',
  'restore',
  'session',
  'skew',
  'windows',
  'pages',
  'archive',
  'room',
  'erase',
] as const;
export type Family = (typeof families)[number];

/** All chance of a run, from one seed. */
export class Chaos {
  /** While calm, nothing goes wrong; short pages are nothing wrong. */
  isCalm = false;
  /** What people do. */
  readonly work: Seeded;
  /** When things happen. */
  readonly time: Seeded;
  /** New ids. */
  readonly ids: Seeded;
  readonly #streams: Map<Family, Seeded>;

  constructor(seed: number, without: ReadonlySet<Family>) {
    const stream = (name: string) => seeded(hash(`${seed} ${name}`));
    this.work = stream('work');
    this.time = stream('time');
    this.ids = stream('ids');
    this.#streams = new Map(
      families.map((family) => {
        const random = stream(family);
        const chance = (probability: number) =>
          (!this.isCalm || family === 'pages') && !without.has(family) && random.chance(probability);
        return [family, { ...random, chance }];
      }),
    );
  }

  of(family: Family): Seeded {
    return this.#streams.get(family)!;
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return value;
}
