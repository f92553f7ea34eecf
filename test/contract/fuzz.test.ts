import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MethodTable } from '../../sync-server/http/not-found.ts';
import { describedRoutes, requests, type FuzzedRequest } from './support/fuzz/requests.ts';
import { powerful, restricted, seal, SEALED, signInAgain, type Sender } from './support/fuzz/senders.ts';
import { item, uuid } from './support/organisation.ts';
import { startServer } from './support/server.ts';

/** In the gate few and always the same; `npm run fuzz -- --requests 20000 --seed N` does more and others. */
const numRuns = Number(process.env['FUZZ_REQUESTS'] ?? 400);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
const patience = { timeout: 60_000 + numRuns * 60 };

/** Streams and long polls answer without an end. */
const HANGS_UP_MS = 100;
/** Enough for each route to have been let in by somebody. */
const ENOUGH = 5_000;
/** No answers that could be read, and none outside of demo mode. */
const unread = ['GET /api/sync/stream', 'GET /api/demo'];

interface Outcome {
  status: number;
  text: string;
}

async function send(url: string, request: FuzzedRequest, sender: Sender): Promise<Outcome | null> {
  const { method, path, body, type, cut } = request;
  const text = JSON.stringify(body) ?? '';
  const isBodiless = method === 'GET' || method === 'HEAD';
  const isEndless = /^\/api\/sync\/(stream|wait)/.test(path);
  try {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        'content-type': String(type).replaceAll(/[^\x20-\x7e]/g, '?'),
        authorization: `Bearer ${sender.token}`,
      },
      signal: isEndless ? AbortSignal.timeout(HANGS_UP_MS) : null,
      ...(isBodiless ? {} : { body: text.slice(0, text.length - cut) }),
    });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    if (isEndless && (error as Error).name === 'TimeoutError') return null;
    throw error;
  }
}

interface Tally {
  /** How often each route was answered by something else than the door (401, 404, 405). */
  reached: Map<string, number>;
  /** Marks that somebody saw who may. */
  seen: Set<string>;
}

async function fuzz(senders: Sender[], runs: number): Promise<Tally> {
  const server = await startServer();
  await seal(server.store);
  for (const sender of senders) await signInAgain(server.store, sender);
  const reached = new Map<string, number>();
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(requests(senders.length), async (request) => {
      const sender = senders[request.sender] as Sender;
      const outcome = await send(server.url, request, sender);
      if (outcome === null) return;
      const { status, text } = outcome;
      expect([status < 500, status, text.slice(0, 300)]).toEqual([true, status, text.slice(0, 300)]);
      expect(sender.forbidden.filter((mark) => text.includes(mark))).toEqual([]);
      for (const mark of Object.values(SEALED)) if (text.includes(mark)) seen.add(mark);
      expect(text).not.toMatch(/\n\s+at |node_modules|\.ts:\d/);
      if (![401, 404, 405].includes(status))
        reached.set(request.route, (reached.get(request.route) ?? 0) + 1);
      // It may just have signed out, or revoked its own device.
      else if (status === 401) await signInAgain(server.store, sender);
    }),
    { seed, numRuns: runs },
  );
  // And it still works. Whoever was powerful may have locked everybody out.
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  expect(await server.store.importBatch([item('accounts', { id: uuid(990), name: 'After' })])).toBeDefined();
  return { reached, seen };
}

test('every route is described, so that the requests below reach it', async () => {
  const routes = new MethodTable();
  await startServer({ routes });
  const registered = routes
    .all()
    .flatMap(({ path, methods }) =>
      methods.map((method) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`),
    )
    .filter((route) => !route.startsWith('HEAD ') && route !== 'GET /openapi.json');
  expect(describedRoutes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(registered.sort());
});

test(
  `S8 whatever is sent, nobody is told what he may not see, and nothing is a 5xx (seed ${seed})`,
  patience,
  async () => {
    const { reached, seen } = await fuzz(restricted, Math.ceil(numRuns / 2));
    expect(numRuns < ENOUGH ? [] : unreached(reached)).toEqual([]);
    // Some were shown the marks that they may see: the others could have been seen as well.
    expect(numRuns < ENOUGH ? [SEALED.staff] : [...seen]).toEqual([SEALED.staff]);
  },
);

test(`whatever somebody sends who may do everything, nothing is a 5xx (seed ${seed})`, patience, async () => {
  const { reached } = await fuzz(powerful, Math.floor(numRuns / 2));
  expect(reached.get('POST /api/sync/push')).toBeGreaterThan(0);
});

/** Routes that no request got into: they were not tried. */
function unreached(reached: ReadonlyMap<string, number>): string[] {
  const all = describedRoutes.map(({ method, path }) => `${method} ${path}`);
  return all.filter((route) => !unread.includes(route) && !reached.has(route));
}

test('a mark is shown to those who may see it, so that its absence means something', async () => {
  const server = await startServer();
  await seal(server.store);
  const [engineer, lead] = [await server.signIn('engineer-a'), await server.signIn('lead')];
  const marksOf = async (client: typeof lead) => {
    const text = JSON.stringify([...(await client.sync()).records.values()]);
    return Object.values(SEALED).filter((mark) => text.includes(mark));
  };
  expect(await marksOf(engineer)).toEqual([SEALED.staff]);
  expect((await marksOf(lead)).sort()).toEqual(Object.values(SEALED).sort());
});
