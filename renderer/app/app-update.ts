import { useCallback, useEffect, useRef, useState } from 'react';
import { registerSW } from 'virtual:pwa-register';

const CHECK_EVERY_MS = 60 * 60 * 1000;

export interface AppUpdate {
  /** A newer console is here and waits for this page to be loaded again. */
  ready: boolean;
  /** Loads the newer console now. Only ever called by a person: they know whether a sentence is half written. */
  reload: () => void;
  /** Hides the offer until the next version. */
  later: () => void;
}

/**
 * Keeps the console able to start without a network (browser only: Electron has the files), and tells
 * when a newer one was fetched. It never reloads by itself, also not when another window of the same
 * browser did. Mount once.
 */
export function useAppUpdate(): AppUpdate {
  const [ready, setReady] = useState(false);
  const takeOver = useRef<() => Promise<void>>(async () => {});
  const asked = useRef(false);

  useEffect(() => {
    if (!canKeepOffline()) return undefined;
    let timer: number | undefined;
    takeOver.current = registerSW({
      onNeedRefresh: () => setReady(true),
      onNeedReload: () => {}, // the plugin would reload; `whenReplaced` asks first
      onRegisteredSW: (_file, registration) => {
        // Offline the check fails, and that is as it should be.
        timer = window.setInterval(() => void registration?.update().catch(() => {}), CHECK_EVERY_MS);
      },
    });
    const stop = whenReplaced(() => {
      if (asked.current) window.location.reload();
      else setReady(true);
    });
    return () => {
      window.clearInterval(timer);
      stop();
    };
  }, []);

  const reload = useCallback(() => {
    asked.current = true;
    void askWorker(takeOver.current);
  }, []);
  const later = useCallback(() => setReady(false), []);
  return { ready, reload, later };
}

/** When no newer worker waits any more (another window let it in), a plain reload is all it takes. */
async function askWorker(takeOver: () => Promise<void>): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration?.waiting) await takeOver();
  else window.location.reload();
}

/**
 * Calls back when a newer worker has taken over this page, here or in another window. The very first worker
 * of a browser takes over too, and is no update.
 */
function whenReplaced(callback: () => void): () => void {
  let hadWorker = navigator.serviceWorker.controller !== null;
  const listener = () => {
    if (hadWorker) callback();
    hadWorker = true;
  };
  navigator.serviceWorker.addEventListener('controllerchange', listener);
  return () => navigator.serviceWorker.removeEventListener('controllerchange', listener);
}

/** Electron has the files; in development vite's own reload must not meet a cache. */
function canKeepOffline(): boolean {
  return import.meta.env.PROD && window.desktop === undefined && 'serviceWorker' in navigator;
}
