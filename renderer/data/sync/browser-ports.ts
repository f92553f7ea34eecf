import { v7 as uuidv7 } from 'uuid';
import type { SyncPorts } from '../../../shared/sync/ports.ts';
import { Precedence } from './precedence.ts';

/** Clock, chance, locks and pauses of a browser around the three stores. */
export function browserPorts(
  stores: Pick<SyncPorts, 'outbox' | 'replica' | 'transport' | 'archive'>,
  writeLock: string,
): SyncPorts {
  const precedence = new Precedence(() => performance.now());
  const locked = <T>(work: () => Promise<T>) => navigator.locks.request(writeLock, work) as Promise<T>;
  return {
    ...stores,
    exclusive: (work, whose) => (whose === 'person' ? precedence.run(() => locked(work)) : locked(work)),
    now: () => Date.now(),
    random: () => Math.random(),
    newId: () => uuidv7(),
    // Input and drawing come first; a timer of 0 would wait 4 ms longer, hundreds of times in a first sync.
    breathe: async () => {
      await ('scheduler' in globalThis
        ? scheduler.yield()
        : new Promise((resolve) => setTimeout(resolve, 0)));
      await precedence.calm();
    },
    isHurried: () => precedence.isHurried(),
  };
}
