import { connect } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { errorTable } from '../../shared/protocol/errors.ts';
import { kinds } from '../../shared/records/kinds.ts';
import { StorageFullError, type Store } from '../../sync-server/store/store.ts';
import { ids, uuid } from './support/organisation.ts';
import { startServer, type TestServer } from './support/server.ts';
import { tempDir } from './support/temp-dir.ts';

interface Answer {
  status: number;
  code?: string;
  text: string;
  headers: Headers;
}

async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') ?? false;
  const code = isJson ? (JSON.parse(text) as { code?: string }).code : undefined;
  return { status: answer.status, code, text, headers: answer.headers };
}

const json = { 'content-type': 'application/json' };

async function authorised(server: TestServer): Promise<Record<string, string>> {
  const { token } = await server.signIn('lead');
  return { ...json, authorization: `Bearer ${token}` };
}

test('errors on the wire come from the table, with a request id and without a stack', async () => {
  const server = await startServer();
  const headers = await authorised(server);
  const post = (path: string, body: string, more: object = {}) =>
    ask(`${server.url}${path}`, { method: 'POST', headers: { ...headers, ...more }, body });
  const pull = (body: object) =>
    post('/api/sync/pull', JSON.stringify({ protocol: 1, replica: 'r', ...body }));
  const push = (ops: unknown) => post('/api/sync/push', JSON.stringify({ protocol: 1, replica: 'r', ops }));
  const op = { opId: uuid(1), kind: 'tickets', id: ids.ticketA, base: 1, change: {}, at: 0 };
  const answers: [Answer, number, string][] = [
    [await post('/api/sync/pull', '{"a":'), 400, 'malformed-json'],
    [await post('/api/sync/pull', ''), 400, 'malformed-json'],
    [await post('/api/sync/pull', 'null'), 400, 'invalid-request'],
    [await post('/api/sync/pull', '[]'), 400, 'invalid-request'],
    [await post('/api/sync/pull', '['.repeat(100_000) + ']'.repeat(100_000)), 400, 'invalid-request'],
    [await pull({}), 400, 'invalid-request'],
    [await pull({ kinds: { spaceships: { after: null } } }), 400, 'unknown-kind'],
    [await pull({ kinds: { tickets: { after: null, limit: 0 } } }), 400, 'invalid-request'],
    [await pull({ kinds: { tickets: { after: 'made up', limit: 1 } } }), 400, 'invalid-checkpoint'],
    [await pull({ kinds: {}, protocol: 99 }), 426, 'protocol-unsupported'],
    [await push([{ ...op, kind: 'spaceships' }]), 400, 'unknown-kind'],
    [await push([{ ...op, id: 'x' }]), 400, 'invalid-request'],
    [await push('all of them'), 400, 'invalid-request'],
    [await push(Array.from({ length: 5_001 }, () => op)), 413, 'too-many-ops'],
    [await push([{ ...op, change: { description: 'x'.repeat(9_000_000) } }]), 413, 'too-large'],
    [await post('/api/sync/pull', '{}', { 'content-type': 'text/plain' }), 415, 'unsupported-media-type'],
    [await post('/api/sync/pull', '{}', { 'content-encoding': 'gzip' }), 415, 'unsupported-media-type'],
    [await post('/api/nothing', '{}'), 404, 'not-found'],
    [await ask(`${server.url}/api/%zz`), 400, 'invalid-request'],
    [await ask(`${server.url}/api/sync/pull`, { headers }), 405, 'method-not-allowed'],
    [await ask(`${server.url}/healthz`, { method: 'PUT' }), 405, 'method-not-allowed'],
    [
      await ask(`${server.url}/api/sync/pull`, { method: 'POST', headers: json, body: '{}' }),
      401,
      'unauthenticated',
    ],
    [
      await ask(`${server.url}/api/session`, { headers: { authorization: 'Bearer nonsense' } }),
      401,
      'unauthenticated',
    ],
    [
      await ask(`${server.url}/api/sync/stream`, { headers: { authorization: 'Basic eDp5' } }),
      401,
      'unauthenticated',
    ],
  ];
  for (const [answer, status, code] of answers) {
    expect([answer.status, answer.code, answer.text.slice(0, 200)]).toEqual([
      status,
      code,
      answer.text.slice(0, 200),
    ]);
    expect(answer.headers.get('x-request-id')).toBe(
      (JSON.parse(answer.text) as { requestId: string }).requestId,
    );
    expect(answer.text).not.toMatch(/\n\s+at |node_modules|\.ts:\d/);
  }
});

test('5,000 ops are taken in one push', async () => {
  const server = await startServer();
  const lead = await server.signIn('lead');
  const ops = Array.from({ length: 5_000 }, (_, n) => ({
    kind: 'entries' as const,
    id: uuid(100_000 + n),
    base: null,
    change: { type: 'note', subjectKind: 'tickets', subjectId: ids.ticketA, author: ids.lead, text: 'x' },
  }));
  const results = await lead.push(...ops);
  expect(results.filter((result) => result.status === 'applied')).toHaveLength(5_000);
});

test('what is not HTTP gets a 400 in the shape of all errors', async () => {
  const server = await startServer();
  const text = await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
      socket.write('nonsense\r\n\r\n'),
    );
    socket.on('data', (data) => resolve(String(data)));
  });
  expect(text).toMatch(/^HTTP\/1\.1 400[\s\S]*"code":"invalid-request"/);
});

test('a full disk is answered with 507 and has no effect', async () => {
  const server = await startServer();
  const headers = await authorised(server);
  const store = server.store as Store & { write: unknown };
  store.write = () => Promise.reject(new StorageFullError('full'));
  const body = JSON.stringify({ protocol: 1, replica: 'r', ops: [] });
  const answer = await ask(`${server.url}/api/sync/push`, { method: 'POST', headers, body });
  expect([answer.status, answer.code]).toEqual([507, 'storage-full']);
});

test('what the server did not foresee is a 500 that tells nothing of the inside', async () => {
  const server = await startServer();
  const headers = await authorised(server);
  const store = server.store as Store & { scopeRows: unknown };
  store.scopeRows = () => Promise.reject(new Error('secret detail of /var/lib'));
  const body = JSON.stringify({ protocol: 1, replica: 'r', kinds: { tickets: { after: null } } });
  const answer = await ask(`${server.url}/api/sync/pull`, { method: 'POST', headers, body });
  expect([answer.status, answer.code]).toEqual([500, 'internal']);
  expect(answer.text).not.toContain('secret');
});

describe('headers', () => {
  test('the console in Electron and on this machine may ask from its own origin, others may not', async () => {
    const { url } = await startServer();
    const allowed = async (origin: string) => {
      const headers = { origin, 'access-control-request-method': 'POST' };
      const answer = await ask(`${url}/api/sync/pull`, { method: 'OPTIONS', headers });
      return ['origin', 'credentials'].map((of) => answer.headers.get(`access-control-allow-${of}`));
    };
    expect(await allowed('app://bundle')).toEqual(['app://bundle', 'true']);
    expect(await allowed('http://localhost:5173')).toEqual(['http://localhost:5173', 'true']);
    expect(await allowed('https://example.com')).toEqual([null, null]);
    expect(await allowed('http://localhost.example.com')).toEqual([null, null]);
  });

  test('long answers are compressed for those who take it', async () => {
    const { url } = await startServer();
    const encodings = ['zstd', 'br', 'gzip'];
    const answers = encodings.map(async (encoding) => {
      const answer = await fetch(`${url}/openapi.json`, { headers: { 'accept-encoding': encoding } });
      expect(await answer.json()).toHaveProperty('openapi');
      return answer.headers.get('content-encoding');
    });
    expect(await Promise.all(answers)).toEqual(encodings);
  });

  test('short answers are not compressed: that takes the server longer than sending them', async () => {
    const server = await startServer();
    const headers = { ...(await authorised(server)), 'accept-encoding': 'gzip' };
    const body = JSON.stringify({ protocol: 1, replica: 'r', kinds: { people: { after: null } } });
    const answer = await fetch(`${server.url}/api/sync/pull`, { method: 'POST', body, headers });
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, null]);
  });
});

describe('operation', () => {
  test('/readyz turns away while the server is not ready, /healthz does not', async () => {
    let isReady = false;
    const { url } = await startServer({ isReady: () => isReady });
    expect([(await ask(`${url}/healthz`)).status, (await ask(`${url}/readyz`)).status]).toEqual([200, 503]);
    isReady = true;
    expect((await ask(`${url}/readyz`)).status).toBe(200);
  });

  test('/openapi.json describes every route, error and kind of record', async () => {
    const { url } = await startServer();
    const document = JSON.parse((await ask(`${url}/openapi.json`)).text) as {
      openapi: string;
      paths: Record<string, Record<string, { responses: object }>>;
      components: { schemas: Record<string, unknown> };
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/api/session', '/api/sync/push']));
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(kinds.map((kind) => `record.${kind}`)),
    );
    const statuses = Object.values(errorTable).map(({ status }) => String(status));
    expect(Object.keys(document.paths['/api/sync/pull']?.['post']?.responses ?? {})).toEqual(
      expect.arrayContaining([...new Set(statuses)]),
    );
  });

  test('/metrics counts what became of ops', async () => {
    const server = await startServer();
    const lead = await server.signIn('lead');
    await lead.push({ kind: 'tickets', id: uuid(999), base: 1, change: { subject: 'x' } });
    expect((await ask(`${server.url}/metrics`)).text).toContain('fieldfare_ops_total{status="rejected"} 1');
  });
});

async function withConsole(): Promise<string> {
  const { dir, remove } = tempDir();
  onTestFinished(remove);
  mkdirSync(join(dir, 'static'));
  writeFileSync(
    join(dir, 'index.html'),
    '<html><script>early()</script><script src="/static/x.js"></script></html>',
  );
  writeFileSync(join(dir, 'static', 'main-Ab12Cd34.js'), 'export {};');
  writeFileSync(join(dir, 'sw.js'), 'self;');
  return (await startServer({ consoleDir: dir })).url;
}

describe('the built console', () => {
  test('every address of the console is its one page, under a policy that lets nothing in from elsewhere', async () => {
    const url = await withConsole();
    for (const path of ['/', '/index.html', '/tickets/FF-1000', '/assets/', '/today?view=mine']) {
      const page = await ask(`${url}${path}`);
      expect([path, page.status, page.text.includes('early()')]).toEqual([path, 200, true]);
      expect(page.headers.get('cache-control')).toBe('no-cache');
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'; script-src 'self' 'sha256-[\w+/=]+';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('files with a hash in their name are kept for good, the service worker is asked for each time', async () => {
    const url = await withConsole();
    const asset = await ask(`${url}/static/main-Ab12Cd34.js`);
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    const worker = await ask(`${url}/sw.js`);
    expect([worker.status, worker.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });

  test('a missing file and a missing API address are a 404, not the page', async () => {
    const url = await withConsole();
    for (const path of ['/static/gone.js', '/api/nothing', '/..%2f..%2fpackage.json']) {
      const answer = await ask(`${url}${path}`);
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
      expect(answer.text).not.toContain('early()');
    }
  });
});
