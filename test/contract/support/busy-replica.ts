import { randomUUID } from 'node:crypto';
import type { OpResult } from '../../../shared/protocol/push.ts';
import type { Seeded } from '../../simulation/support/seeded.ts';
import type { Client, TestOp } from './client.ts';
import { ids } from './organisation.ts';

/** One push: a group of ops that stands or falls together. */
export interface Deed {
  ops: (TestOp & { opId: string })[];
  /** `null` while it was not acknowledged. */
  results: OpResult[] | null;
}

/** Somebody who works without a pause and keeps what was not acknowledged, as a console's outbox does. */
export class BusyReplica {
  readonly deeds: Deed[] = [];
  readonly #client: Client;
  readonly #random: Seeded;
  readonly #onAcknowledged: () => void;
  #isWorking = false;

  constructor(client: Client, random: Seeded, onAcknowledged: () => void) {
    this.#client = client;
    this.#random = random;
    this.#onAcknowledged = onAcknowledged;
  }

  /** Send again what is unanswered, then new deeds, until the server is gone. */
  async workUntilGone(): Promise<void> {
    this.#isWorking = true;
    while (this.#isWorking) {
      const deed = this.deeds.find(({ results }) => results === null) ?? this.#newDeed();
      if (await this.send(deed)) this.#onAcknowledged();
    }
  }

  /** Was the deed acknowledged? Throws when the server refuses it: it never should. */
  async send(deed: Deed): Promise<boolean> {
    const body = { protocol: 1, replica: this.#client.replica, ops: deed.ops };
    let text: string;
    try {
      const answer = await this.#client.post('/api/sync/push', body);
      text = await answer.text();
      if (answer.status !== 200) throw new Error(`push: ${answer.status} ${text}`);
    } catch (error) {
      // What fetch says of a connection that ended; anything else fails the test.
      if (!(error instanceof TypeError)) throw error;
      this.#isWorking = false;
      return false;
    }
    deed.results = (JSON.parse(text) as { results: OpResult[] }).results;
    return true;
  }

  #newDeed(): Deed {
    const group = randomUUID();
    const at = Date.now();
    const ops: Deed['ops'] = [];
    const add = (kind: TestOp['kind'], id: string, base: number | null, change: object): void => {
      ops.push({ opId: randomUUID(), group, kind, id, base, change: { ...change }, at });
    };
    const earlier = this.#ownTicket();
    const ticket = randomUUID();
    if (earlier !== null && this.#random.chance(0.5)) {
      add('tickets', earlier.id, earlier.revision, { subject: `changed by ${group}` });
    } else {
      add('tickets', ticket, null, { subject: 'New', account: ids.accountA });
    }
    for (let left = this.#random.below(4); left > 0; left -= 1) {
      const subjectId = ops[0]?.id ?? '';
      add('entries', randomUUID(), null, {
        type: 'note',
        text: 'typed on site',
        subjectKind: 'tickets',
        subjectId,
      });
    }
    const deed = { ops, results: null };
    this.deeds.push(deed);
    return deed;
  }

  /** A ticket that this replica wrote before, with the revision that it knows of. */
  #ownTicket(): { id: string; revision: number } | null {
    const answered = this.deeds.filter(({ results }) => results !== null);
    if (answered.length === 0) return null;
    const { id } = this.#random.pick(answered).ops[0] ?? { id: '' };
    const last = answered.findLast(({ ops }) => ops[0]?.id === id)?.results?.[0];
    return last?.status === 'applied' ? { id, revision: last.revision } : null;
  }
}
