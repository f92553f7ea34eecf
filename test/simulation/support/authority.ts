import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { PullAnswer } from '../../../shared/protocol/pull.ts';
import { kinds, parseRecord, type AnyRecord, type Kind } from '../../../shared/records/kinds.ts';
import { TransportFailure } from '../../../shared/sync/failure.ts';
import type { Transport } from '../../../shared/sync/ports.ts';
import { Grants } from '../../../sync-server/access/grants.ts';
import { RequestError } from '../../../sync-server/http/request-error.ts';
import { pull } from '../../../sync-server/pull/pull.ts';
import { Totals } from '../../../sync-server/pull/totals.ts';
import { push } from '../../../sync-server/push/push.ts';
import { openStore } from '../../../sync-server/store/open-store.ts';
import type { Store } from '../../../sync-server/store/store.ts';
import type { Seeded } from './seeded.ts';

export interface LinkFaults {
  /** Probability that a request does not arrive. */
  lost: number;
  /** Probability that the answer does not arrive: the request had its effect. */
  unanswered: number;
  /** Probability that a request arrives twice. */
  doubled: number;
}

/** The real store, push and pull of the server in this process. */
export class Authority {
  readonly store: Store;
  readonly accountId = uuidv7();
  link: LinkFaults = { lost: 0, unanswered: 0, doubled: 0 };
  readonly #dir: string;
  readonly #grants: Grants;
  readonly #totals: Totals;

  private constructor(store: Store, dir: string) {
    this.store = store;
    this.#dir = dir;
    this.#grants = new Grants(store);
    this.#totals = new Totals(store);
  }

  static async open(): Promise<Authority> {
    const dir = mkdtempSync(path.join(tmpdir(), 'fieldfare-simulation-'));
    const authority = new Authority(await openStore(dir), dir);
    const account = parseRecord('accounts', { id: authority.accountId, name: 'Plant North' });
    await authority.store.importBatch([{ kind: 'accounts', record: account }]);
    return authority;
  }

  /** A person who sees everything. Returns the id. */
  async addPerson(name: string): Promise<string> {
    const record = parseRecord('people', { id: uuidv7(), name, roles: ['lead'] });
    await this.store.importBatch([{ kind: 'people', record }]);
    return record.id;
  }

  /** The way of one person's replica to the server, over a link with faults. */
  transport(personId: string, replica: string, random: Seeded): Transport {
    const access = async () => {
      const found = await this.#grants.of(personId);
      if (found === null) throw new TransportFailure('signed-out', 'unknown person');
      return found;
    };
    const carry = async <T>(serve: () => Promise<T>): Promise<T> => {
      if (random.chance(this.link.lost)) throw new TransportFailure('unreachable', 'request lost');
      if (random.chance(this.link.doubled)) await serve();
      const answer = await serve();
      if (random.chance(this.link.unanswered)) throw new TransportFailure('unreachable', 'answer lost');
      return answer;
    };
    return {
      pull: (request) =>
        carry(async () => {
          try {
            const text = await pull(this.store, this.#totals, await access(), {
              protocol: 1,
              replica,
              ...request,
            });
            return JSON.parse(text) as PullAnswer;
          } catch (error) {
            if (!(error instanceof RequestError)) throw error;
            throw new TransportFailure('invalid-checkpoint', error.message, 'invalid-checkpoint');
          }
        }),
      push: ({ ops }) =>
        carry(async () => {
          const sender = { access: await access(), replica, now: Date.now() };
          return { serverTime: Date.now(), results: await push(this.store, sender, ops) };
        }),
    };
  }

  /** All records as somebody who sees everything gets them, read from the beginning. */
  async everything(personId: string): Promise<Map<Kind, Map<string, AnyRecord>>> {
    const access = await this.#grants.of(personId);
    const all = new Map<Kind, Map<string, AnyRecord>>();
    for (const kind of kinds) {
      const records = new Map<string, AnyRecord>();
      let after: string | null = null;
      for (;;) {
        const request = { protocol: 1, replica: 'audit', kinds: { [kind]: { after, limit: 1_000 } } };
        const answer = JSON.parse(await pull(this.store, this.#totals, access!, request)) as PullAnswer;
        const page = answer.kinds[kind]!;
        for (const record of page.records) {
          if (record.deleted === true) records.delete(record.id);
          else records.set(record.id, record as unknown as AnyRecord);
        }
        after = page.after;
        if (!page.hasMore) break;
      }
      all.set(kind, records);
    }
    return all;
  }

  async close(): Promise<void> {
    await this.store.close();
    rmSync(this.#dir, { recursive: true, force: true });
  }
}
