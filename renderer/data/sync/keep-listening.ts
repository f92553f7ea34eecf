import type { Endpoint } from '../transport/http-transport.ts';
import { listen, type ListenTarget } from './listen.ts';

/** Hear of news until `signal` aborts; what the system knows of the network ends pauses and wakes the loop. */
export async function keepListening(
  endpoint: Endpoint,
  target: ListenTarget,
  signal: AbortSignal,
): Promise<void> {
  const onOnline = () => target.wake('online');
  const onOffline = () => target.wake('link-lost');
  addEventListener('online', onOnline);
  addEventListener('offline', onOffline);
  await listen({ endpoint, target, signal, pause: (ms) => pause(ms, signal) });
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
