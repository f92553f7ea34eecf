import type { ServerResponse } from 'node:http';
import type { StreamEvent } from '../../shared/protocol/stream.ts';
import type { Access } from '../access/grants.ts';
import type { Listener } from './listener.ts';

/** Heartbeats that may pass unread before a connection is given up. */
const MAX_MISSED = 3;

/**
 * One open event stream. A reader that does not keep up costs no memory: only the newest poke and whether access
 * changed are kept for it.
 */
export class StreamConnection implements Listener {
  readonly person: string;
  readonly tokenHash: string;
  /** View that the reader was last told about. */
  view: string;
  access: Access | null = null;
  readonly #response: ServerResponse;
  #revision: number | null = null;
  #access = false;
  #isBlocked = false;
  #missed = 0;

  constructor(response: ServerResponse, owner: { person: string; tokenHash: string; view: string }) {
    this.person = owner.person;
    this.tokenHash = owner.tokenHash;
    this.view = owner.view;
    this.#response = response;
    response.on('drain', () => {
      this.#isBlocked = false;
      this.#missed = 0;
      this.#flush();
    });
  }

  poke(revision: number): void {
    this.#revision = revision;
    this.#flush();
  }

  accessChanged(): void {
    this.#access = true;
    this.#flush();
  }

  heartbeat(): void {
    if (!this.#isBlocked) this.#write(': still here\n\n');
    else if ((this.#missed += 1) >= MAX_MISSED) this.#response.destroy();
  }

  /** Tell the device to drop its replica, then hang up. */
  wipe(): void {
    this.#response.end(eventText({ event: 'wipe', data: {} }));
  }

  end(): void {
    this.#response.end();
  }

  #flush(): void {
    if (this.#isBlocked || this.#response.writableEnded) return;
    let text = '';
    if (this.#access) text += eventText({ event: 'access', data: {} });
    if (this.#revision !== null) {
      text += eventText({ event: 'poke', data: { revision: this.#revision } });
    }
    this.#access = false;
    this.#revision = null;
    if (text !== '') this.#write(text);
  }

  #write(text: string): void {
    if (!this.#response.writableEnded) this.#isBlocked = !this.#response.write(text);
  }
}

function eventText({ event, data }: StreamEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
