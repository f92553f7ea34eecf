import { createHash } from 'node:crypto';
import { maySee } from '../../shared/access/grant.ts';
import type { Manifest, Pack } from '../../shared/protocol/packs.ts';
import type { Access } from '../access/grants.ts';
import type { Store } from '../store/store.ts';

/** Which packs each person may fetch, kept until the archive changes: every pull asks for the tag. */
export class Manifests {
  readonly #store: Pick<Store, 'state' | 'packs'>;
  #generation = -1;
  #packs: readonly Pack[] = [];
  #known = new Map<string, Manifest>();

  constructor(store: Pick<Store, 'state' | 'packs'>) {
    this.#store = store;
  }

  /** The packs of the scopes that the person holds, and a tag that changes with them. */
  async of(access: Access): Promise<Manifest> {
    await this.#refresh();
    const known = this.#known.get(access.view);
    if (known !== undefined) return known;
    const packs = this.#packs.filter(({ scope }) => maySee(access.grant, [scope]));
    const tag = createHash('sha256').update(JSON.stringify(packs)).digest('base64url').slice(0, 22);
    const manifest = { tag, packs };
    this.#known.set(access.view, manifest);
    return manifest;
  }

  async #refresh(): Promise<void> {
    const { archive } = await this.#store.state();
    if (archive === this.#generation) return;
    const { generation, packs } = await this.#store.packs();
    this.#generation = generation;
    this.#packs = packs;
    this.#known = new Map();
  }
}
