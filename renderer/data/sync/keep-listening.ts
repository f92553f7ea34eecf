import { backoffMs } from '../../../shared/sync/backoff.ts';
import type { WakeReason } from '../../../shared/sync/loop.ts';
import { listenOnce } from '../transport/event-stream.ts';
import type { Endpoint } from '../transport/http-transport.ts';

export interface ListenTarget {
  wake(reason: WakeReason): void;
  onWipe: () => void;
}

/**
 * Hold the event stream open until `signal` aborts, coming back with growing pauses when it breaks and at once when
 * the system reports a network again. A link that opens wakes the loop: what was missed meanwhile is pulled. So does
 * a link that breaks: only an exchange tells whether the server is out of reach, and the person should know at once.
 */
export async function keepListening(
  endpoint: Endpoint,
  target: ListenTarget,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0;
  const onOnline = () => target.wake('online');
  const onOffline = () => target.wake('link-lost');
  addEventListener('online', onOnline);
  addEventListener('offline', onOffline);
  while (!signal.aborted) {
    const handlers = {
      onOpen: () => {
        failures = 0;
        target.wake('online');
      },
      onEvent: (event: { event: 'poke' | 'access' | 'wipe' }) => {
        if (event.event === 'wipe') target.onWipe();
        else target.wake(event.event === 'poke' ? 'poke' : 'now');
      },
    };
    await listenOnce(endpoint, handlers, signal);
    if (!signal.aborted) target.wake('link-lost');
    failures += 1;
    await pause(backoffMs(failures, Math.random()), signal);
  }
  removeEventListener('online', onOnline);
  removeEventListener('offline', onOffline);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
