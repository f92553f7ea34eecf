import { PASSWORD } from './sync-server.ts';
import type { SessionAnswer } from '../../shared/protocol/session.ts';
import type { OpResult } from '../../shared/protocol/push.ts';
import type { Kind, RecordOf } from '../../shared/records/kinds.ts';

/** A plain HTTP client of the wire, for tests that look at the server past the console. */
export interface WireClient {
  readonly session: SessionAnswer;
  post(path: string, body: unknown): Promise<{ status: number; body: unknown }>;
  /** Everything of one kind that this person may see. */
  pullAll<K extends Kind>(kind: K): Promise<RecordOf<K>[]>;
  push(ops: object[]): Promise<OpResult[]>;
}

/** Sign in by HTTP. Throws when refused. */
export async function signInByWire(url: string, login: string): Promise<WireClient> {
  const request = (path: string, body: unknown, token?: string) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
  const answer = await request('/api/session', { login, password: PASSWORD, replica: `wire-${login}` });
  if (!answer.ok) throw new Error(`Sign-in of ${login} refused: ${answer.status} ${await answer.text()}`);
  const session = (await answer.json()) as SessionAnswer;
  const post = async (path: string, body: unknown) => {
    const reply = await request(path, body, session.token);
    return { status: reply.status, body: (await reply.json()) as unknown };
  };
  return {
    session,
    post,
    async push(ops) {
      const { body } = await post('/api/sync/push', { protocol: 1, replica: `wire-${login}`, ops });
      return (body as { results: OpResult[] }).results;
    },
    async pullAll<K extends Kind>(kind: K) {
      const found = new Map<string, RecordOf<K>>();
      let after: string | null = null;
      for (;;) {
        const { body } = await post('/api/sync/pull', {
          protocol: 1,
          replica: `wire-${login}`,
          kinds: { [kind]: { after, limit: 2_000 } },
        });
        const page = (
          body as {
            kinds: Record<
              string,
              { records: RecordOf<K>[]; removed: string[]; after: string; hasMore: boolean }
            >;
          }
        ).kinds[kind];
        if (page === undefined)
          throw new Error(`The pull of ${kind} was not answered: ${JSON.stringify(body)}`);
        for (const record of page.records) {
          if ('deleted' in record) found.delete(record.id);
          else found.set(record.id, record);
        }
        for (const id of page.removed) found.delete(id);
        after = page.after;
        if (!page.hasMore) return [...found.values()];
      }
    },
  };
}
