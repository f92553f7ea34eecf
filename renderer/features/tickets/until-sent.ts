import type { OutboxGroup } from '../../../shared/sync/op.ts';

/** The groups that wait, as a replica tells them. */
export interface Waiting {
  get: () => readonly OutboxGroup[];
  subscribe: (listener: () => void) => () => void;
}

/**
 * Tells once when the server has taken (or refused) a group, so that it can no longer be undone as if it had never
 * been. A group that does not stand in the list yet is on its way into it.
 */
export function untilSent(waiting: Waiting, group: string): (over: () => void) => () => void {
  return (over) => {
    let wasThere = false;
    let stop: (() => void) | undefined;
    const look = (): void => {
      const found = waiting.get().find((one) => one.group === group);
      wasThere ||= found !== undefined;
      if (!wasThere || (found !== undefined && found.state !== 'acknowledged')) return;
      stop?.();
      stop = undefined;
      over();
    };
    stop = waiting.subscribe(look);
    look();
    return () => stop?.();
  };
}
