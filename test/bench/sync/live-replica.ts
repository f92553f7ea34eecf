import { Agent, get, request, type IncomingMessage } from 'node:http';
import type { PullAnswer } from '../../../shared/protocol/pull.ts';
import { pushAnswerSchema } from '../../../shared/protocol/push.ts';
import { sessionAnswerSchema } from '../../../shared/protocol/session.ts';
import { kinds, type Kind } from '../../../shared/records/kinds.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export async function signInAs(url: string, login: string, password: string): Promise<{ token: string }> {
  const body = { login, password, replica: crypto.randomUUID() };
  return sessionAnswerSchema.parse(await post(`${url}/api/session`, null, body));
}

/** A replica as the server sees it: a stream that is open, and pulls when it is told of news. */
export class LiveReplica {
  readonly #url: string;
  readonly #token: string;
  readonly #replica = crypto.randomUUID();
  readonly #seen = new Map<string, number>();
  readonly #after: Partial<Record<Kind, string>> = {};
  #ticket = '';
  #stream: IncomingMessage | null = null;
  #isPulling = false;
  #isBehind = false;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  /** Read everything that there is. */
  async catchUp(): Promise<void> {
    while (await this.pull());
  }

  /** One exchange; true when there is more. */
  async pull(): Promise<boolean> {
    const wanted = kinds.map((kind) => [kind, { after: this.#after[kind] ?? null, limit: 500 }]);
    const answer = (await this.#post('/api/sync/pull', { kinds: Object.fromEntries(wanted) })) as PullAnswer;
    const now = performance.now();
    let hasMore = false;
    for (const kind of kinds) {
      const page = answer.kinds[kind];
      if (page === undefined) continue;
      this.#after[kind] = page.after;
      hasMore ||= page.hasMore;
      if (kind === 'tickets') this.#ticket ||= page.records[0]?.id ?? '';
      if (kind === 'entries') for (const { id } of page.records) this.#seen.set(id, now);
    }
    return hasMore;
  }

  /** Open the stream; resolves when the server has said something. */
  listen(isFetching: boolean): Promise<void> {
    const headers = { authorization: `Bearer ${this.#token}` };
    return new Promise((resolve, reject) => {
      const asked = get(`${this.#url}/api/sync/stream`, { headers, agent: false }, (stream) => {
        this.#stream = stream;
        stream.once('data', () => resolve());
        stream.on('data', (text: Buffer) => {
          if (isFetching && text.includes('poke')) void this.#fetchNews();
        });
        stream.on('error', () => undefined);
      });
      asked.on('error', reject);
    });
  }

  async pushEntry(id: string): Promise<void> {
    const change = {
      type: 'note',
      subjectKind: 'tickets',
      subjectId: this.#ticket,
      ticket: this.#ticket,
      at: Date.now(),
      text: 'The part is on its way.',
      internal: true,
    };
    const op = { opId: crypto.randomUUID(), kind: 'entries', id, base: null, change, at: Date.now() };
    const answer = pushAnswerSchema.parse(await this.#post('/api/sync/push', { ops: [op] }));
    if (answer.results[0]?.status !== 'applied') throw new Error(JSON.stringify(answer.results));
  }

  /** How long each of these took from its push until a pull brought it, in ms; those that did are listed. */
  delays(sentAt: ReadonlyMap<string, number>): number[] {
    return [...sentAt].flatMap(([id, sent]) => {
      const seen = this.#seen.get(id);
      return seen === undefined ? [] : [seen - sent];
    });
  }

  close(): void {
    this.#stream?.destroy();
  }

  /** One at a time, as the console's loop does it: what comes meanwhile is fetched by the next. */
  async #fetchNews(): Promise<void> {
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
    const content = { protocol: 1, replica: this.#replica, ...body };
    return post(`${this.#url}${path}`, this.#token, content);
  }
}

function post(url: string, token: string | null, body: object): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (answer.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${url}: ${answer.statusCode ?? 0} ${text}`));
      });
      answer.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(JSON.stringify(body));
  });
}
