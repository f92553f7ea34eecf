import { backoffMs } from '../../../shared/sync/backoff.ts';
import type { WakeReason } from '../../../shared/sync/loop.ts';
import type { StreamEvent } from '../../../shared/protocol/stream.ts';
import { listenOnce, streamTiming, type StreamTiming } from '../transport/event-stream.ts';
import type { Endpoint } from '../transport/http-transport.ts';
import { pollOnce } from '../transport/long-poll.ts';

export interface ListenTarget {
  wake(reason: WakeReason): void;
  onWipe: () => void;
}

export interface ListenTiming extends StreamTiming {
  /** A poll that is answered at once where the link works. */
  probeMs: number;
  /** A poll that the server holds open for up to 25 s. */
  pollMs: number;
  /** How long to poll before the stream is tried again: the device may be in another network by then. */
  againMs: number;
}
export const listenTiming: ListenTiming = {
  ...streamTiming,
  probeMs: 10_000,
  pollMs: 40_000,
  againMs: 10 * 60_000,
};

export interface Listening {
  endpoint: Endpoint;
  target: ListenTarget;
  signal: AbortSignal;
  /** Wait before the next attempt; may end early. */
  pause: (ms: number) => Promise<void>;
  timing?: ListenTiming;
}

/**
 * Hear of news until `signal` aborts: by the event stream, and by long polls where requests are answered but a stream
 * does not come through (S7). A link that opens wakes the loop: what was missed meanwhile is pulled. So does a link
 * that breaks: only an exchange tells whether the server is out of reach, and the person should know at once.
 */
export async function listen(listening: Listening): Promise<void> {
  const { endpoint, target, signal, pause, timing = listenTiming } = listening;
  let failures = 0;
  const handlers = {
    onOpen: () => {
      failures = 0;
      target.wake('online');
    },
    onEvent: (event: StreamEvent) => {
      if (event.event === 'wipe') target.onWipe();
      else target.wake(event.event === 'poke' ? 'poke' : 'now');
    },
  };
  while (!signal.aborted) {
    const outcome = await listenOnce(endpoint, handlers, signal, timing);
    if (outcome === 'held-back' && (await pollWhileStreamsAreHeld(listening, timing))) {
      failures = 0;
      continue;
    }
    if (signal.aborted) return;
    target.wake('link-lost');
    failures += 1;
    await pause(backoffMs(failures, Math.random()));
  }
}

/** True when it is time to try the stream again; false when polls are not answered either. */
async function pollWhileStreamsAreHeld(listening: Listening, timing: ListenTiming): Promise<boolean> {
  const { endpoint, target, signal } = listening;
  const until = Date.now() + timing.againMs;
  let after: number | null = null;
  while (!signal.aborted && Date.now() < until) {
    const timeoutMs = after === null ? timing.probeMs : timing.pollMs;
    const outcome = await pollOnce(endpoint, after, { timeoutMs, signal });
    if (outcome === 'revoked') target.onWipe();
    if (typeof outcome === 'string') return false;
    if (after === null) target.wake('online');
    else if (outcome.revision !== after) target.wake('poke');
    after = outcome.revision;
  }
  return true;
}
