import { Chaos, type Family } from './chaos.ts';
import { Scheduler } from './scheduler.ts';

const HOUR = 3_600_000;
/** Virtual time begins here: 2026-01-01T00:00Z. */
const BEGINNING = 1_767_225_600_000;
export const YEAR = 8_766 * HOUR;

/** A rule of docs/sync-spec.md that did not hold. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

/** What all parts of one run share: its chance, its time, and what it wrote down. */
export class World {
  readonly chaos: Chaos;
  readonly scheduler: Scheduler;
  readonly trace: string[] = [];
  /** How far the server's clock is off, ms. */
  serverSkew = 0;
  #labels = 0;
  #violation: Violation | null = null;

  constructor(seed: number, without: ReadonlySet<Family> = new Set()) {
    this.chaos = new Chaos(seed, without);
    this.scheduler = new Scheduler(this.chaos.time);
  }

  /** UTC ms by a clock that is `skew` off. */
  clock(skew: number): number {
    return BEGINNING + Math.floor(this.scheduler.now) + skew;
  }

  /** A UUID in the form of version 7, in the order of virtual time. */
  newId(): string {
    const time = (BEGINNING + Math.floor(this.scheduler.now)).toString(16).padStart(12, '0');
    const digits = Array.from({ length: 18 }, () => this.chaos.ids.below(16).toString(16)).join('');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(6)}`;
  }

  /** A word that is typed once in the whole run. */
  label(): string {
    this.#labels += 1;
    return `[w${this.#labels}]`;
  }

  log(who: string, what: string): void {
    this.trace.push(`${String(Math.round(this.scheduler.now)).padStart(8)} ${who.padEnd(12)} ${what}`);
  }

  /** Note that a rule was broken where throwing would only reach the product. The first one counts. */
  broken(rule: string, detail: string): void {
    this.#violation ??= new Violation(`${rule}: ${detail}`);
    this.log('!', `${rule}: ${detail}`);
  }

  /** @throws Violation when a rule was broken by now */
  check(): void {
    if (this.#violation !== null) throw this.#violation;
  }
}

/** Words that `World.label` made, in a text. */
export function labelsIn(text: string): string[] {
  return text.match(/\[w\d+\]/g) ?? [];
}
