import { beforeEach, expect, test, vi } from 'vitest';
import type { OutboxGroup } from '../../../shared/sync/op.ts';
import { untilSent } from './until-sent.ts';

/** An outbox that holds what it is told to. */
function outbox() {
  let groups: OutboxGroup[] = [];
  const listeners = new Set<() => void>();
  return {
    waiting: {
      get: () => groups,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    hold: (...states: [string, OutboxGroup['state']][]) => {
      groups = states.map(([group, state]) => ({ group, order: 1, at: 0, state, ops: [] }));
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

const over = vi.fn<() => void>();
beforeEach(() => over.mockClear());

test('what waits or is being sent is not over', () => {
  const { waiting, hold } = outbox();
  untilSent(waiting, 'a')(over);
  hold(['a', 'pending']);
  hold(['a', 'sending'], ['b', 'acknowledged']);
  expect(over).not.toHaveBeenCalled();
});

test.each<[string, [string, OutboxGroup['state']][]]>([
  ['acknowledged', [['a', 'acknowledged']]],
  ['gone from the outbox', [['b', 'pending']]],
])('it is over once when the group is %s', (_, later) => {
  const { waiting, hold, listeners } = outbox();
  untilSent(waiting, 'a')(over);
  hold(['a', 'pending']);
  hold(...later);
  hold();
  expect(over).toHaveBeenCalledOnce();
  expect(listeners.size).toBe(0);
});

test('a group that is not in the list yet is not taken for one that is gone', () => {
  const { waiting, hold } = outbox();
  untilSent(waiting, 'a')(over);
  hold(['b', 'pending']);
  expect(over).not.toHaveBeenCalled();
});

test('whoever stops listening hears nothing', () => {
  const { waiting, hold } = outbox();
  hold(['a', 'pending']);
  untilSent(waiting, 'a')(over)();
  hold();
  expect(over).not.toHaveBeenCalled();
});
