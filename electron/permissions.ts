import type { Session } from 'electron';
import { isInsideConsole } from './navigation.ts';

/**
 * All that the console needs of a browser's permissions; the rest (camera, place, USB…) is refused.
 * The three of the network are asked for when the sync server is on this machine or in the same
 * building, and without them the console would be offline for good.
 */
const GRANTED: ReadonlySet<string> = new Set([
  'notifications',
  'clipboard-sanitized-write',
  'persistent-storage',
  'local-network',
  'local-network-access',
  'loopback-network',
]);

/** Whether the page at `url` gets the permission. */
export function mayHave(permission: string, url: string): boolean {
  return GRANTED.has(permission) && isInsideConsole(url);
}

/** Answers both ways in which Chromium asks: the prompt, and the silent check before it. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_page, permission, answer, details) => {
    answer(mayHave(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_page, permission, origin) => mayHave(permission, withoutSlash(origin)));
}

const withoutSlash = (origin: string) => origin.replace(/\/$/, '');
