import type { Route } from 'playwright-core';
import { fromWeb, toWeb } from './addresses.ts';
import { host } from './host.ts';
import { strict } from './unsupported.ts';

type SchemeHandler = (request: Request) => Response | Promise<Response>;
const handlers = new Map<string, SchemeHandler>();
/** Schemes that were registered as privileged. */
export const schemes = new Set<string>();

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: { scheme: string }[]): void {
    if (host.browser)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of list) schemes.add(scheme);
  },
  handle(scheme: string, handler: SchemeHandler): void {
    handlers.set(scheme, handler);
  },
});

type Asked = (page: unknown, permission: string, answer: (granted: boolean) => void, details: object) => void;
type Checked = (page: unknown, permission: string, origin: string, details: object) => boolean;
const permissions: { asked?: Asked; checked?: Checked } = {};

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    setPermissionRequestHandler: (handler: Asked) => void (permissions.asked = handler),
    setPermissionCheckHandler: (handler: Checked) => void (permissions.checked = handler),
  }),
});

/** Chromium's two questions. Without a handler Electron grants everything, and so do we. */
export const permissionChecked = (page: unknown, permission: string, url: string): boolean =>
  permissions.checked?.(page, permission, `${new URL(url).protocol}//${new URL(url).host}/`, {}) ?? true;

export function permissionAsked(page: unknown, permission: string, url: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (permissions.asked) permissions.asked(page, permission, resolve, { requestingUrl: url });
    else resolve(true);
  });
}

/** Serves a request of the page from the program's own protocol handler. */
export async function serveScheme(route: Route): Promise<void> {
  const request = route.request();
  const url = fromWeb(request.url());
  const handler = handlers.get(url.slice(0, url.indexOf(':')));
  if (handler === undefined) return route.abort('failed');
  const headers = Object.entries(await request.allHeaders()).filter(([name]) => !name.startsWith(':'));
  const answer = await handler(new Request(url, { method: request.method(), headers }));
  return route.fulfill({
    status: answer.status,
    headers: Object.fromEntries([...answer.headers].map(([name, value]) => [name, translated(name, value)])),
    body: Buffer.from(await answer.arrayBuffer()),
  });
}

function translated(name: string, value: string): string {
  if (name !== 'content-security-policy') return value;
  return value.replaceAll(/\b[a-z]+:\/\/[\w.-]+/g, (address) => toWeb(address, schemes));
}
