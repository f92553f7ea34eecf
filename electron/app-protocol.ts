import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Answers `app://bundle/…` from the built console. A path with no extension is a route of the console
 * and gets its page; a missing file is 404; nothing outside `root` is ever read.
 *
 * @param root absolute path of dist/renderer
 */
export function createAppProtocol(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'method not allowed');
    const file = fileFor(root, new URL(request.url).pathname);
    if (file === undefined) return answer(403, 'forbidden');
    try {
      return fileAnswer(file, await readFile(file));
    } catch {
      return answer(404, 'not found');
    }
  };
}

/** @returns undefined when the path leads out of `root` or cannot be read as one */
export function fileFor(root: string, pathname: string): string | undefined {
  const decoded = decode(pathname);
  if (decoded === undefined || decoded.includes('\0')) return undefined;
  // A backslash is a separator on Windows only; refusing it everywhere keeps the rule one rule.
  if (decoded.includes('\\')) return undefined;
  const file = path.resolve(root, `.${decoded}`);
  if (file !== root && !file.startsWith(root + path.sep)) return undefined;
  return path.extname(file) === '' ? path.join(root, 'index.html') : file;
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function fileAnswer(file: string, body: Uint8Array<ArrayBuffer>): Response {
  return new Response(body, {
    headers: {
      'content-type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      // The files belong to this installation; an update replaces them, and a cache would outlive it.
      'cache-control': 'no-cache',
    },
  });
}

function answer(status: number, text: string): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
