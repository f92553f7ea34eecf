import { randomUUID } from 'node:crypto';
import type { PulledRecord, PullAnswer, PullPage } from '../../../shared/protocol/pull.ts';
import type { OpResult } from '../../../shared/protocol/push.ts';
import { kinds, type Kind } from '../../../shared/records/kinds.ts';

export interface TestOp {
  opId?: string;
  group?: string;
  kind: Kind;
  id: string;
  base: number | null;
  change: Record<string, unknown>;
  at?: number;
}

/** A replica reduced to what the wire gives: records by kind, ids removed, a checkpoint a kind. */
export class Client {
  readonly url: string;
  readonly token: string;
  readonly replica: string;
  readonly records = new Map<string, PulledRecord>();
  /** Ids that the last `sync` was told to remove. */
  removed: string[] = [];
  /** How many pages the last `sync` took. */
  pages = 0;
  #after = new Map<Kind, string | null>();

  constructor(url: string, token: string, replica: string) {
    this.url = url;
    this.token = token;
    this.replica = replica;
  }

  request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${this.token}`, ...(init.headers as Record<string, string>) };
    return fetch(`${this.url}${path}`, { ...init, headers });
  }

  post(path: string, body: unknown): Promise<Response> {
    const headers = { 'content-type': 'application/json' };
    return this.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async pullPage(kind: Kind, after: string | null, limit: number): Promise<PullPage> {
    const answer = await this.post('/api/sync/pull', {
      protocol: 1,
      replica: this.replica,
      kinds: { [kind]: { after, limit } },
    });
    if (answer.status !== 200) throw new Error(`pull: ${answer.status} ${await answer.text()}`);
    const page = ((await answer.json()) as PullAnswer).kinds[kind];
    if (page === undefined) throw new Error(`pull: no page of ${kind}`);
    return page;
  }

  /** Pull every kind to the end; returns this client. */
  async sync(limit = 500, only: readonly Kind[] = kinds): Promise<this> {
    this.removed = [];
    this.pages = 0;
    for (const kind of only) {
      for (let hasMore = true; hasMore; this.pages += 1) {
        const page = await this.pullPage(kind, this.#after.get(kind) ?? null, limit);
        for (const record of page.records) {
          if (record.deleted === true) this.records.delete(record.id);
          else this.records.set(record.id, record);
        }
        for (const id of page.removed) this.records.delete(id);
        this.removed.push(...page.removed);
        this.#after.set(kind, page.after);
        ({ hasMore } = page);
      }
    }
    return this;
  }

  has(id: string): boolean {
    return this.records.has(id);
  }

  /** The record as this replica has it; fails the test where it has none. */
  get(id: string): PulledRecord {
    const record = this.records.get(id);
    if (record === undefined) throw new Error(`The replica of ${this.replica} does not have ${id}.`);
    return record;
  }

  async push(...ops: TestOp[]): Promise<OpResult[]> {
    const answer = await this.post('/api/sync/push', {
      protocol: 1,
      replica: this.replica,
      ops: ops.map((op) => ({ opId: randomUUID(), at: Date.now(), ...op })),
    });
    if (answer.status !== 200) throw new Error(`push: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { results: OpResult[] }).results;
  }
}
