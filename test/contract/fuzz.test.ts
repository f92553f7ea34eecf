import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../../shared/records/kinds.ts';
import { ids, uuid } from './support/organisation.ts';
import { startServer } from './support/server.ts';

/** In the gate always the same; `FUZZ_SEED` tries another, `FUZZ_RUNS` more of them. */
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_121);
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 400);

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(null, -1, 1e300, '', '\u0000', '\uD800', '__proto__', [], {}, [[]], true),
  fc.string({ maxLength: 30, unit: 'binary' }),
);
const mostly = (usual: unknown, other: fc.Arbitrary<unknown> = odd): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });

const fields = fc.constantFrom(
  'subject',
  'status',
  'tags',
  'assets',
  'attributes',
  'contacts',
  'data',
  'activityAt',
  'deleted',
  'revision',
  '__proto__',
  'constructor',
  'account',
  'partner',
  'type',
  'visibility',
);
const op = fc.record({
  opId: mostly(uuid(7_000), fc.oneof(fc.uuid(), odd)),
  group: fc.oneof(fc.constant(undefined), fc.uuid(), odd),
  kind: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...kinds) }, { weight: 1, arbitrary: odd }),
  id: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...Object.values(ids)) }, fc.uuid(), odd),
  base: fc.oneof(fc.constantFrom(null, 0, 1, 5, 1_000_000), odd),
  change: fc.oneof({ weight: 6, arbitrary: fc.dictionary(fields, odd, { maxKeys: 5 }) }, odd),
  at: fc.oneof(fc.constantFrom(0, Date.now(), -1, '2026-03-29T02:30:00Z'), odd),
});
const push = fc.record({
  protocol: mostly(1),
  replica: mostly('r'),
  ops: fc.oneof({ weight: 6, arbitrary: fc.array(op, { maxLength: 4 }) }, odd),
});
const pull = fc.record({
  protocol: mostly(1),
  replica: mostly('r'),
  kinds: fc.oneof(
    fc.dictionary(
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom<string>(...kinds) }, fc.string()),
      fc.record({ after: fc.oneof(fc.constant(null), fc.string(), odd), limit: fc.oneof(fc.integer(), odd) }),
    ),
    odd,
  ),
});
const session = fc.record({ login: mostly('nobody'), password: mostly('x'), replica: mostly('r') });
const route = fc.oneof(
  fc.record({ method: fc.constant('POST'), path: fc.constant('/api/sync/push'), body: push }),
  fc.record({ method: fc.constant('POST'), path: fc.constant('/api/sync/pull'), body: pull }),
  fc.record({ method: fc.constant('POST'), path: fc.constant('/api/session'), body: session }),
  fc.record({
    method: fc.constantFrom('GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
    path: fc.oneof(
      fc.webPath(),
      fc.constantFrom(
        '/api/sync/pull',
        '/api/demo',
        '/healthz',
        '/api/session/',
        '//',
        '/%00',
        '/api/sync/push?x=%',
      ),
    ),
    body: odd,
  }),
);
const request = fc.record({
  route,
  type: mostly(
    'application/json',
    fc.constantFrom('text/plain', 'application/json; charset=utf-16', 'x', ''),
  ),
  token: fc.boolean(),
  cut: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
  ),
});

test(
  'whatever is sent, the server answers with something other than a 5xx',
  { timeout: 120_000 },
  async () => {
    const server = await startServer();
    const { token } = await server.signIn('admin');
    const lead = await server.signIn('lead');
    await fc.assert(
      fc.asyncProperty(request, async ({ route: { method, path, body }, type, token: isSent, cut }) => {
        const text = JSON.stringify(body) ?? '';
        const answer = await fetch(`${server.url}${path}`, {
          method,
          headers: {
            'content-type': type as string,
            ...(isSent && path !== '/api/session' ? { authorization: `Bearer ${token}` } : {}),
          },
          ...(method === 'GET' ? {} : { body: text.slice(0, text.length - cut) }),
        });
        const content = await answer.text();
        expect([answer.status < 500, content.slice(0, 300)]).toEqual([true, content.slice(0, 300)]);
      }),
      { seed, numRuns },
    );
    // And it still works.
    expect((await lead.sync()).has(ids.lead)).toBe(true);
  },
);
