import { useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { DesktopApi } from '../../shared/ipc/desktop-api.ts';
import { showWebNotification, type NotificationRequest } from './web-notification.ts';

declare global {
  interface Window {
    /** Present under Electron only; see `electron/preload.ts`. */
    readonly desktop?: DesktopApi;
  }
}

export type Host = 'electron' | 'web';

/** What the console can do beyond its own page, in Electron and in a browser alike. */
export interface Desktop {
  host: Host;
  /**
   * Shows a notification of the system; a click on it brings the console forward at `route`. One id is
   * shown once. Answers false when it was shown before or the person does not want notifications.
   */
  notify: (request: NotificationRequest) => Promise<boolean>;
  /** The number on the icon; 0 takes it away. */
  setBadge: (count: number) => void;
  /** Tells the host the language of the console (the tray menu has one). */
  setLanguage: (language: 'en' | 'pl' | 'ru' | 'de') => void;
  /** Address of the sync server that this console belongs to; null when the person has to say it. */
  defaultServer: () => Promise<string | null>;
}

/** The host around the page. Stable for the life of the component. */
export function useDesktop(): Desktop {
  const navigate = useNavigate();
  return useMemo(() => {
    const open = (route: string) => void navigate(route);
    return window.desktop === undefined ? webHost(open) : electronHost(window.desktop);
  }, [navigate]);
}

/** Follows the routes that the host asks for (a clicked notification). Mount once, in the frame. */
export function useDesktopRoutes(): void {
  const navigate = useNavigate();
  useEffect(() => window.desktop?.onRoute((route) => void navigate(route)), [navigate]);
}

function electronHost(api: DesktopApi): Desktop {
  return {
    host: 'electron',
    notify: async (request) => (await api.notify(request)).shown,
    setBadge: (count) => void api.setBadge(count).catch(ignore),
    setLanguage: (language) => void api.setLanguage(language).catch(ignore),
    defaultServer: async () => (await api.info()).server,
  };
}

function webHost(open: (route: string) => void): Desktop {
  return {
    host: 'web',
    notify: (request) => Promise.resolve(showWebNotification(request, open)),
    setBadge: (count) => void navigator.setAppBadge?.(count).catch(ignore),
    setLanguage: ignore,
    // The server that gave us the page is the server of the data, in development by way of a proxy.
    defaultServer: () => Promise.resolve(window.location.origin),
  };
}

/** A badge or a menu language is no reason to disturb anybody. */
function ignore(): void {}
