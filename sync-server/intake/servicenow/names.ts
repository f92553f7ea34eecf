import { stableId } from '../stable-id.ts';

/** Ids of what the log only names: people, accounts, callers, configuration items. Each is computed once. */
export class LogNames {
  readonly #system: string;
  readonly #ids = new Map<string, string>();

  constructor(system: string) {
    this.#system = system;
  }

  person(name: string | null): string | null {
    return name === null ? null : this.#id('people', name);
  }

  /** One customer a location. */
  account(location: string | null): string | null {
    return location === null ? null : this.#id('accounts', location);
  }

  site(location: string | null): string | null {
    return location === null ? null : this.#id('sites', location);
  }

  /** A caller who called from two locations is a contact of both. */
  contact(location: string | null, caller: string | null): string | null {
    return location === null || caller === null ? null : this.#id('contacts', `${location}/${caller}`);
  }

  asset(item: string): string {
    return this.#id('assets', item);
  }

  ticket(number: string): string {
    return stableId(this.#system, 'tickets', number);
  }

  entry(key: string): string {
    return stableId(this.#system, 'entries', key);
  }

  policy(type: string, name: string): string {
    return this.#id('policies', `${type}/${name}`);
  }

  #id(kind: string, key: string): string {
    const name = `${kind}/${key}`;
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = stableId(this.#system, kind, key);
    this.#ids.set(name, id);
    return id;
  }
}
