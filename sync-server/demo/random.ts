/**
 * Seeded random numbers (mulberry32). The demo organisation must be the same for the same seed on every machine,
 * which `Math.random` cannot promise.
 */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 (included) to 1 (excluded). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One member of a list. Throws on an empty list, which would be a mistake in the demo's texts. */
  pick<T>(list: readonly T[]): T {
    const member = list[this.int(0, list.length - 1)];
    if (member === undefined) throw new Error('There is nothing to pick from in an empty list.');
    return member;
  }

  /** One key of a table of weights, drawn in proportion to its weight. */
  weighted<T extends string | number>(weights: readonly (readonly [T, number])[]): T {
    let rest = this.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of weights) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return this.pick(weights)[0];
  }

  /** A UUIDv7 whose time part is `at` (UTC ms), so that ids sort like those that consoles make. */
  id(at: number): string {
    const time = Math.floor(at).toString(16).padStart(12, '0');
    const bits = Array.from({ length: 4 }, () =>
      Math.floor(this.next() * 65_536)
        .toString(16)
        .padStart(4, '0'),
    );
    const variant = (0x8000 | (Number.parseInt(bits[1] ?? '0', 16) & 0x3fff)).toString(16);
    const tail = `${bits[2]}${bits[3]}${this.int(0, 65_535).toString(16).padStart(4, '0')}`;
    return `${time.slice(0, 8)}-${time.slice(8)}-7${(bits[0] ?? '000').slice(0, 3)}-${variant}-${tail}`;
  }
}
