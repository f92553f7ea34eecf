import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idleMoments } from './idle.ts';

// Virtual time: how busy the machine is says nothing about the rule.
beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'performance', 'requestIdleCallback'] }));
afterEach(() => vi.useRealTimers());

/** A wait for an idle moment that can be asked whether it is over. */
function waitFor(idle: () => Promise<void>): { isOver: boolean } {
  const wait = { isOver: false };
  void idle().then(() => (wait.isOver = true));
  return wait;
}

test('work that nobody waits for goes on at once while nobody does anything', async () => {
  const wait = waitFor(idleMoments(new EventTarget()));
  await vi.advanceTimersByTimeAsync(250);
  expect(wait.isOver).toBe(true);
});

test('it waits while the person types, and until a pause', async () => {
  const events = new EventTarget();
  const idle = idleMoments(events);
  events.dispatchEvent(new Event('keydown'));
  const wait = waitFor(idle);
  for (let strokes = 0; strokes < 5; strokes += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    events.dispatchEvent(new Event('keydown'));
  }
  expect(wait.isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(wait.isOver).toBe(true);
});

test('it comes to its end within a while even where nobody ever pauses', async () => {
  const events = new EventTarget();
  const idle = idleMoments(events);
  events.dispatchEvent(new Event('keydown'));
  const wait = waitFor(idle);
  for (let strokes = 0; strokes < 11; strokes += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    events.dispatchEvent(new Event('keydown'));
  }
  expect(wait.isOver).toBe(true);
});
