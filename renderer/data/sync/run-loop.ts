import type { Kind } from '../../../shared/records/kinds.ts';
import { SyncLoop, type WakeReason } from '../../../shared/sync/loop.ts';
import type { SyncPorts } from '../../../shared/sync/ports.ts';
import type { RemovalAnswer } from '../../../shared/sync/removals.ts';
import type { SyncStatus } from '../../../shared/sync/status.ts';
import type { Store } from '../store.ts';
import type { Endpoint } from '../transport/http-transport.ts';
import type { ReplicaNames } from './names.ts';
import { noteRunning } from '../durability/clean-end.ts';
import { keepListening } from './keep-listening.ts';
import { holdWindow, WindowWatch } from './watch-windows.ts';

type Message =
  | { type: 'wake'; reason: WakeReason }
  | { type: 'removal'; kind: Kind; answer: RemovalAnswer }
  | { type: 'status'; status: SyncStatus }
  | { type: 'window'; lock: string }
  | { type: 'ask' };

export interface LoopHandle {
  wake(reason: WakeReason): void;
  /** What the person answers to a question of `SyncStatus.removals` (S9). */
  answerRemoval(kind: Kind, answer: RemovalAnswer): void;
  stop(): Promise<void>;
}

export interface LoopSetup {
  ports: SyncPorts;
  names: ReplicaNames;
  endpoint: Endpoint;
  status: Store<SyncStatus>;
  /** The server revoked this device. */
  onWipe: () => void;
}

/**
 * Run the sync loop in exactly one window: the one that holds the lock. The others tell it what happens and show
 * the status that it sends round; when its window closes, the next in line takes over. When another window is gone,
 * the loop shows the outbox again: that window may have died between outbox and replica (S16).
 */
export function runLoop(setup: LoopSetup): LoopHandle {
  const { ports, names, status } = setup;
  const channel = new BroadcastChannel(names.channel);
  const closing = new AbortController();
  let loop: SyncLoop | null = null;
  let watch: WindowWatch | null = null;
  const report = (next: SyncStatus) => {
    status.set(next);
    say(channel, { type: 'status', status: next });
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.type === 'wake') loop?.wake(data.reason);
    else if (data.type === 'removal') loop?.answerRemoval(data.kind, data.answer);
    else if (data.type === 'status' && loop === null) status.set(data.status);
    else if (data.type === 'ask' && loop !== null) report(status.get());
    else if (data.type === 'window') watch?.follow(data.lock);
  });
  say(channel, { type: 'ask' });
  const held = holdWindow(names.windowLocks, closing.signal);
  held.then((lock) => say(channel, { type: 'window', lock })).catch(() => undefined);

  const own = async () => {
    const running = new SyncLoop({ ...ports, after, report });
    loop = running;
    const life = noteRunning(localStorage, names.loopLock, window, () => running.isOwing);
    // Whatever was lost with a crash, or left, is noticed by nobody until it is compared (S15).
    if (life.endedBadly) running.wake('audit');
    running.start();
    watch = new WindowWatch(await held, closing.signal, () => running.wake('repair'));
    await watch.begin(names.windowLocks);
    await keepListening(
      setup.endpoint,
      { wake: (reason) => running.wake(reason), onWipe: setup.onWipe },
      closing.signal,
    );
    await running.stop();
    life.end();
    loop = null;
    watch = null;
  };
  const owned = navigator.locks
    .request(names.loopLock, { signal: closing.signal }, own)
    .catch((error: unknown) => {
      // Closing while waiting in line rejects; anything else is a fault worth seeing.
      if (!closing.signal.aborted) throw error;
    });
  return {
    wake: (reason) => {
      if (loop === null) say(channel, { type: 'wake', reason });
      else loop.wake(reason);
    },
    answerRemoval: (kind, answer) => {
      if (loop === null) say(channel, { type: 'removal', kind, answer });
      else loop.answerRemoval(kind, answer);
    },
    stop: async () => {
      closing.abort();
      await owned;
      channel.close();
    },
  };
}

function say(channel: BroadcastChannel, message: Message): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- channels have no origin argument
  channel.postMessage(message);
}

function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}
