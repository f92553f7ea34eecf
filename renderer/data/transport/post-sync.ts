import { commonProtocol } from '../../../shared/protocol/version.ts';
import { TransportFailure } from '../../../shared/sync/failure.ts';
import { schemaOf, type ClientVersion } from './client-version.ts';
import { sendKnownKinds } from './known-kinds.ts';

/** One request to the server with the version that both sides speak. */
type Send = (body: object) => Promise<unknown>;

/**
 * Sends requests of syncing in a version that the server understands: the newest at first, an older one when the server
 * names it, and the outline of the schemas when it does not know them yet (S13).
 */
export class SyncPoster {
  readonly #version: ClientVersion;
  #protocol: number;

  constructor(version: ClientVersion) {
    this.#version = version;
    this.#protocol = version.protocols.to;
  }

  /** @throws TransportFailure; `outdated` when there is no common version */
  async post(send: Send, body: object): Promise<unknown> {
    try {
      return await this.#send(send, body);
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      if (error.code === 'unknown-schema') return this.#sendWithOutline(send, body);
      if (!this.#accept(error)) throw error;
      return this.#send(send, body);
    }
  }

  /** Take up another version that the server speaks too; false when it has none or has it already. */
  #accept({ protocols }: TransportFailure): boolean {
    const common = protocols === null ? null : commonProtocol(this.#version.protocols, protocols);
    if (common === null || common === this.#protocol) return false;
    this.#protocol = common;
    return true;
  }

  #send(send: Send, body: object): Promise<unknown> {
    const protocol = this.#protocol;
    return sendKnownKinds(protocol, body, (known) =>
      send({ protocol, ...schemaOf(protocol, this.#version.schemaHash), ...known }),
    );
  }

  async #sendWithOutline(send: Send, body: object): Promise<unknown> {
    const schema = { hash: this.#version.schemaHash, outline: await this.#version.outline() };
    const protocol = this.#protocol;
    return sendKnownKinds(protocol, body, (known) => send({ protocol, ...known, schema }));
  }
}
