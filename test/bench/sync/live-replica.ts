import { get, type IncomingMessage } from 'node:http';
import { PROTOCOL } from '../../../shared/protocol/version.ts';
import type { PullAnswer } from '../../../shared/protocol/pull.ts';
import { pushAnswerSchema } from '../../../shared/protocol/push.ts';
import { kinds, type Kind } from '../../../shared/records/kinds.ts';
import { SCHEMA_HASH } from '../../../shared/records/schema-hash.ts';
import { BareHttp } from './bare-http.ts';
import type { Worker } from './live-office.ts';

/** A replica as the server sees it: a stream that is open, and pulls when it is told of news. It keeps no records. */
export class LiveReplica {
  readonly worker: Worker;
  readonly #port: number;
  readonly #link: BareHttp;
  /** One request after the other on one connection, as the console's loop does it: push, then pull. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #seen = new Map<string, number>();
  readonly #revisions = new Map<string, number>();
  readonly #after: Partial<Record<Kind, string>> = {};
  #stream: IncomingMessage | null = null;
  #isPulling = false;
  #isBehind = false;
  pokes = 0;
  pulls = 0;

  constructor(port: number, worker: Worker) {
    this.#port = port;
    this.worker = worker;
    this.#link = new BareHttp(port, worker.token);
  }

  /** Read everything that there is. */
  async catchUp(): Promise<void> {
    while (await this.pull());
  }

  /** One exchange; true when there is more. */
  async pull(): Promise<boolean> {
    const wanted = kinds.map((kind) => [kind, { after: this.#after[kind] ?? null, limit: 500 }]);
    const answer = (await this.#post('/api/sync/pull', {
      kinds: Object.fromEntries(wanted),
    })) as PullAnswer;
    const now = performance.now();
    this.pulls += 1;
    let hasMore = false;
    for (const kind of kinds) {
      const page = answer.kinds[kind];
      if (page === undefined) continue;
      this.#after[kind] = page.after;
      hasMore ||= page.hasMore;
      if (kind === 'tickets') for (const { id, revision } of page.records) this.#revisions.set(id, revision);
      if (kind === 'entries') for (const { id } of page.records) this.#seen.set(id, now);
    }
    return hasMore;
  }

  /** Open the stream; resolves when the server has said something. */
  listen(): Promise<void> {
    const options = {
      port: this.#port,
      path: '/api/sync/stream',
      headers: { authorization: `Bearer ${this.worker.token}` },
      agent: false,
    };
    return new Promise((resolve, reject) => {
      const asked = get(options, (stream) => {
        this.#stream = stream;
        stream.once('data', () => resolve());
        stream.on('data', (text: Buffer) => {
          if (text.includes('poke') || text.includes('access')) void this.#fetchNews().catch(reject);
        });
        stream.on('error', () => undefined);
      });
      asked.on('error', reject);
    });
  }

  /** A note on a ticket as the console sends it: the entry, and the ticket's last activity. */
  async pushNote(id: string, ticket: string): Promise<void> {
    const at = Date.now();
    const group = crypto.randomUUID();
    const subject = { subjectKind: 'tickets', subjectId: ticket, ticket };
    const note = {
      ...subject,
      type: 'note',
      at,
      author: this.worker.person,
      text: 'The part is on its way.',
      internal: true,
    };
    const ops = [
      { opId: crypto.randomUUID(), group, kind: 'entries', id, base: null, change: note, at },
      {
        opId: crypto.randomUUID(),
        group,
        kind: 'tickets',
        id: ticket,
        base: this.#revisions.get(ticket) ?? 0,
        change: { activityAt: at },
        at,
      },
    ];
    const answer = pushAnswerSchema.parse(await this.#post('/api/sync/push', { ops }));
    if (answer.results.some(({ status }) => status === 'rejected'))
      throw new Error(JSON.stringify(answer.results));
  }

  /** When a pull has brought this entry, by `performance.now()`. */
  seenAt(entry: string): number | undefined {
    return this.#seen.get(entry);
  }

  close(): void {
    this.#stream?.destroy();
    this.#link.close();
  }

  /** One at a time, as the console's loop does it: what comes meanwhile is fetched by the next. */
  async #fetchNews(): Promise<void> {
    this.pokes += 1;
    this.#isBehind = true;
    if (this.#isPulling) return;
    this.#isPulling = true;
    while (this.#isBehind) {
      this.#isBehind = false;
      await this.pull();
    }
    this.#isPulling = false;
  }

  #post(path: string, body: object): Promise<unknown> {
    const device = { name: 'Chrome · Linux', version: '0.1.0', pending: 0, parked: 0 };
    const { replica } = this.worker;
    const content = { protocol: PROTOCOL, schema: { hash: SCHEMA_HASH }, replica, device, ...body };
    const answer = this.#turn.then(() => this.#link.post(path, content));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }
}
