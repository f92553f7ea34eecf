import { expect, test } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

/** An action that lasts until it is told to end. */
function lasting() {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const calls = { count: 0 };
  const action = () => {
    calls.count += 1;
    return promise;
  };
  return { action, calls, end: resolve, fail: reject };
}

test('what is asked for while it is under way is not done, also in the same moment', async () => {
  const once = oneAtATime();
  const { action, calls, end } = lasting();
  const first = once(action);
  void once(action);
  end(false);
  await first;
  expect(calls.count).toBe(1);
});

test('after one that was not the last, another may try', async () => {
  const once = oneAtATime();
  let tries = 0;
  const refused = () => Promise.resolve(((tries += 1), false));
  await once(refused);
  await once(refused);
  expect(tries).toBe(2);
});

test('after the last, nothing is done any more: the form is on its way out', async () => {
  const once = oneAtATime();
  let times = 0;
  const done = () => Promise.resolve(((times += 1), true));
  await once(done);
  await once(done);
  expect(times).toBe(1);
});

test('a failure opens the door again', async () => {
  const once = oneAtATime();
  const { action, fail } = lasting();
  const failed = once(action);
  fail(new Error('no disk'));
  await expect(failed).rejects.toThrow('no disk');
  const { action: again, calls, end } = lasting();
  end(true);
  await once(again);
  expect(calls.count).toBe(1);
});
