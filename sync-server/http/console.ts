import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Names with a hash of the content in them, as the build writes them: they never change. */
const hashedAsset = /[/\\]static[/\\].+-[\w-]{8,}\.\w+$/;

/** Serve the built console of a folder. */
export async function serveConsole(app: FastifyInstance, dir: string): Promise<void> {
  const index = (_request: FastifyRequest, reply: FastifyReply) => sendIndex(reply, dir);
  app.get('/', index);
  app.get('/index.html', index);
  await app.register(fastifyStatic, {
    root: dir,
    index: false,
    cacheControl: false,
    setHeaders(response, path) {
      const isHashed = hashedAsset.test(path);
      response.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      response.header('content-security-policy', policy([]));
    },
  });
}

/** Is this an address of the console itself, to be answered with its one page? */
export function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '';
  const isAsset = /\.\w+$/.test(path);
  return (request.method === 'GET' || request.method === 'HEAD') && !path.startsWith('/api/') && !isAsset;
}

/** The console's page, with a policy that allows its own inline scripts (the colour scheme before first paint). */
export async function sendIndex(reply: FastifyReply, dir: string): Promise<FastifyReply> {
  const html = await readFile(join(dir, 'index.html'), 'utf8');
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = inline.map((match) => {
    return `'sha256-${createHash('sha256')
      .update(match[1] ?? '')
      .digest('base64')}'`;
  });
  return reply
    .headers({ 'cache-control': 'no-cache', 'content-security-policy': policy(hashes) })
    .type('text/html; charset=utf-8')
    .send(html);
}

/** Components set styles inline; nothing else comes from anywhere but the server. */
function policy(scriptHashes: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
