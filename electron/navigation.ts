import type { WebContents } from 'electron';
import { APP_ORIGIN } from '../shared/ipc/desktop-api.ts';

/** What may be handed to the system's browser or mail program. Everything else could start programs. */
const EXTERNAL = new Set(['https:', 'mailto:']);

/** Whether a link may be opened outside the console. */
export function isExternalLink(url: string): boolean {
  try {
    return EXTERNAL.has(new URL(url).protocol);
  } catch {
    return false;
  }
}

/** Whether the address belongs to the console. */
export function isInsideConsole(url: string): boolean {
  return url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`);
}

/**
 * Keeps the window on the console: no other page is ever loaded into it and no second window opens.
 * Links of the allowed kinds go to the system.
 */
export function guardNavigation(page: WebContents, openExternal: (url: string) => void): void {
  page.setWindowOpenHandler(({ url }) => {
    if (isExternalLink(url)) openExternal(url);
    return { action: 'deny' };
  });
  page.on('will-navigate', (event, url) => {
    if (isInsideConsole(url)) return;
    event.preventDefault();
    if (isExternalLink(url)) openExternal(url);
  });
  page.on('will-attach-webview', (event) => event.preventDefault());
}
