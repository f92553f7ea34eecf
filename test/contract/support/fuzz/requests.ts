import * as fc from 'fast-check';
import { PROTOCOL, PROTOCOL_FLOOR } from '../../../../shared/protocol/version.ts';
import { kinds } from '../../../../shared/records/kinds.ts';
import { openApi } from '../../../../sync-server/http/openapi.ts';
import { ids, uuid } from '../organisation.ts';
import { fromSchema, type JsonSchema, type Vocabulary } from './from-schema.ts';
import { mostly, odd } from './odd.ts';

export interface FuzzedRequest {
  method: string;
  /** As it is registered, for the count of what was tried. */
  route: string;
  path: string;
  body: unknown;
  type: unknown;
  /** Characters that are missing at the end of the body. */
  cut: number;
  sender: number;
}

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: JsonSchema }> };
}

const document = openApi() as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema> };
};
const { schemas } = document.components;

/** Every address and method that the server describes. */
export const describedRoutes = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })),
);

const someIds = [...Object.values(ids), uuid(999), uuid(7_000), uuid(7_001), uuid(7_002)];
const words: Vocabulary = {
  ids: someIds,
  words: [
    'r',
    'replica of lead',
    'x',
    '',
    '__proto__',
    'constructor',
    'toString',
    'subject',
    'Regional service',
    'ż',
  ],
  schemas,
  special: {
    // A checkpoint cannot be guessed: what is no beginning is refused as a whole.
    after: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: odd }),
    protocol: mostly(fc.constantFrom(PROTOCOL_FLOOR, PROTOCOL)),
    at: mostly(fc.constantFrom(0, 1_000, 1e13, '2026-03-29T02:30:00Z')),
  },
};

/** A change of the fields that the kind has, so that many get as far as the merge. */
const op = fc.constantFrom(...kinds).chain((kind) => {
  const properties = schemas[`record.${kind}`]?.properties ?? {};
  const field = fc.constantFrom(...Object.keys(properties), 'deleted', '__proto__', 'unknown');
  const change = fc
    .uniqueArray(field, { maxLength: 4 })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, fromSchema(properties[name] ?? {}, words)]))),
    );
  const whole = fromSchema(schemas[`record.${kind}`] ?? {}, words).map(withoutServerFields);
  return fc.record({
    opId: mostly(fc.oneof(fc.uuid(), fc.constantFrom(uuid(7_000), uuid(7_001)))),
    group: fc.oneof(
      fc.constant(undefined),
      fc.constant(undefined),
      mostly(fc.constantFrom(uuid(7_010), uuid(7_011))),
    ),
    kind: mostly(fc.constant(kind)),
    id: mostly(fc.oneof(fc.constantFrom(...someIds), fc.uuid())),
    base: mostly(fc.constantFrom(null, 0, 1, 5, 15, 1_000_000)),
    change: mostly(fc.oneof(change, whole)),
    at: words.special['at'] ?? odd,
  });
});

function withoutServerFields(record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return record;
  return { ...record, id: undefined, revision: undefined, number: undefined };
}

const inPush: Vocabulary = {
  ...words,
  special: { ...words.special, ops: mostly(fc.array(op, { maxLength: 4 })) },
};

/** A request to one of the routes; see `oddRequest` for what is outside of all of them. */
function requestTo({ path, method }: { path: string; method: string }): fc.Arbitrary<Partial<FuzzedRequest>> {
  const operation = document.paths[path]?.[method.toLowerCase()] ?? {};
  const schema = operation.requestBody?.content['application/json']?.schema;
  const body = schema === undefined ? odd : fromSchema(schema, path === '/api/sync/push' ? inPush : words);
  const query = fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: queryOf(operation) },
  );
  return fc.record({
    method: fc.constant(method),
    route: fc.constant(`${method} ${path}`),
    path: fc.tuple(addressOf(path), query).map(([address, text]) => address + text),
    body,
  });
}

function addressOf(path: string): fc.Arbitrary<string> {
  const parts = path.split('/').map((part) => {
    if (!part.startsWith('{')) return fc.constant(part);
    const usual = part === '{kind}' ? fc.constantFrom<string>(...kinds) : fc.constantFrom(...someIds, 'r');
    return mostly(usual, 4).map((value) => encodeURIComponent(wellFormed(value)));
  });
  return fc.tuple(...parts).map((all) => all.join('/'));
}

function queryOf({ parameters = [] }: Operation): fc.Arbitrary<string> {
  const names = [...parameters.filter((one) => one.in === 'query').map(({ name }) => name), 'x'];
  const value = mostly(
    fc.constantFrom(
      '0',
      '1',
      '-1',
      '15',
      '%',
      '999999999999999',
      '1970-01',
      '2026-11',
      ids.accountA,
      ids.accountB,
    ),
    4,
  );
  return fc
    .dictionary(fc.constantFrom(...names), value, { maxKeys: 2 })
    .map(
      (query) =>
        `?${Object.entries(query)
          .map(([name, one]) => `${name}=${wellFormed(one)}`)
          .join('&')}`,
    )
    .map((text) => encodeURI(text).replaceAll('#', ''));
}

/** `encodeURI` throws on half a character. */
function wellFormed(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed();
}

const oddRequest = fc.record({
  method: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
  route: fc.constant('none'),
  path: fc.oneof(
    fc.webPath().map((path) => (path.startsWith('/') ? path : `/${path}`)),
    fc.constantFrom(...describedRoutes.map(({ path }) => path)),
    fc.constantFrom('/api/session/', '//', '/%00', '/api/sync/push?x=%', '/api/records/tickets/x/history/..'),
  ),
  body: odd,
});

/** @param senders how many there are to choose from */
export function requests(senders: number): fc.Arbitrary<FuzzedRequest> {
  const known = fc.oneof(...describedRoutes.map(requestTo));
  // Most of what can go wrong lies behind these two.
  const sync = fc.oneof(
    ...['/api/sync/push', '/api/sync/pull'].map((path) => requestTo({ path, method: 'POST' })),
  );
  const route = fc.oneof(
    { weight: 5, arbitrary: known },
    { weight: 4, arbitrary: sync },
    { weight: 1, arbitrary: oddRequest },
  );
  const envelope = fc.record({
    type: mostly(fc.constant('application/json')).map((type) =>
      typeof type === 'string' ? type : 'text/plain',
    ),
    cut: fc.oneof(
      { weight: 15, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 20 }) },
    ),
    sender: fc.nat({ max: senders - 1 }),
  });
  return fc.tuple(route, envelope).map(([one, rest]) => ({ ...one, ...rest }) as FuzzedRequest);
}
