import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createAppProtocol, fileFor } from './app-protocol.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'fieldfare-app-'));
const root = path.join(folder, 'renderer');
mkdirSync(path.join(root, 'assets'), { recursive: true });
writeFileSync(path.join(root, 'index.html'), '<title>console</title>');
writeFileSync(path.join(root, 'assets/a b.js'), 'export {};');
writeFileSync(path.join(folder, 'secret.txt'), 'secret');
const handle = createAppProtocol(root);
const get = (url: string, method = 'GET') => handle(new Request(url, { method }));

test('the page carries a policy that allows no foreign script', async () => {
  const answer = await get('app://bundle/');
  expect(await answer.text()).toContain('console');
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test('a route of the console is answered with its page', async () => {
  expect(await (await get('app://bundle/tickets/0198?view=mine')).text()).toContain('console');
});

test('files are served with their type, names with spaces included', async () => {
  const answer = await get('app://bundle/assets/a%20b.js');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test('a missing file is not answered with the page', async () => {
  expect((await get('app://bundle/assets/gone.js')).status).toBe(404);
});

test('only reading is possible', async () => {
  expect((await get('app://bundle/', 'POST')).status).toBe(405);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '/..%5csecret.txt',
  '/%00',
  '/%zz',
])('the path %s leads nowhere outside the bundle', async (pathname) => {
  const file = fileFor(root, pathname);
  expect(file === undefined || file.startsWith(root + path.sep)).toBe(true);
  const answer = await get(`app://bundle${pathname}`);
  expect(await answer.text()).not.toContain('secret');
});
