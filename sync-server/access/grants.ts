import { createHash } from 'node:crypto';
import { grantOf, type Grant } from '../../shared/access/grant.ts';
import type { Scope } from '../../shared/access/scopes.ts';
import type { Person } from '../../shared/records/person.ts';
import type { Store, StoreState } from '../store/store.ts';
import { withoutCovered } from '../store/wildcards.ts';

/** What a person may see now, and the name that checkpoints give to it. */
export interface Access {
  person: Person;
  grant: Grant;
  /** The fewest scopes that select what the grant covers, as the store knows them. */
  reach: readonly Scope[];
  /** Hash of the granted scopes. */
  view: string;
}

/** Derives grants and keeps them until something that decides access has changed in the store. */
export class Grants {
  readonly #store: Store;
  #generation = -1;
  #known = new Map<string, Access | null>();

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * `null`: there is no such person. A person who left has an empty grant, so that replicas drop everything.
   * @param state what the store has just said, where the caller has asked already
   */
  async of(personId: string, state?: Pick<StoreState, 'access'>): Promise<Access | null> {
    const { access } = state ?? (await this.#store.state());
    if (access !== this.#generation) {
      this.#generation = access;
      this.#known = new Map();
    }
    const known = this.#known;
    const found = known.get(personId);
    if (found !== undefined) return found;
    const derived = await this.#derive(personId);
    // The map is that of the generation asked for: a later one must not get what was read before it.
    known.set(personId, derived);
    return derived;
  }

  async #derive(personId: string): Promise<Access | null> {
    const stored = await this.#store.get('people', personId);
    if (stored === null || stored.deleted) return null;
    const person = JSON.parse(stored.json) as Person;
    const advised = await this.#store.lookup('accounts', person.id);
    const handed = person.partner === null ? [] : await this.#store.lookup('tickets', person.partner);
    const grant = grantOf(person, advised, handed);
    const scopes = [...grant.scopes].sort();
    const view = viewOf(scopes);
    await this.#store.keepView(view, scopes);
    return { person, grant, reach: withoutCovered(scopes), view };
  }
}

/** The name of a view: a hash of its scopes, which have to be sorted. */
export function viewOf(scopes: readonly Scope[]): string {
  return createHash('sha256').update(scopes.join('\n')).digest('base64url').slice(0, 22);
}
