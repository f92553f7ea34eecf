import type { CallAnswer, CallPayload } from './channels.ts';

/** Name of the bridge on `window`. */
export const BRIDGE = 'desktop';
/** Where the console lives under Electron. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://bundle`;

/**
 * `window.desktop`, present under Electron only. A call that the main process refuses (bad payload,
 * foreign sender) rejects.
 */
export interface DesktopApi {
  info(): Promise<CallAnswer<'desktop:info'>>;
  storage(): Promise<CallAnswer<'desktop:storage'>>;
  notify(request: CallPayload<'desktop:notify'>): Promise<CallAnswer<'desktop:notify'>>;
  setBadge(count: number): Promise<null>;
  setLanguage(language: CallPayload<'desktop:language'>['language']): Promise<null>;
  /** @returns a function that ends the listening */
  onRoute(listener: (route: string) => void): () => void;
}
