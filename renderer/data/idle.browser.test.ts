import { expect, test } from 'vitest';
import { idleMoments } from './idle.ts';

test('work that nobody waits for goes on at once while nobody does anything', async () => {
  const began = performance.now();
  await idleMoments(new EventTarget())();
  expect(performance.now() - began).toBeLessThan(1_400);
});

test('it waits while the person types, and until a pause', async () => {
  const events = new EventTarget();
  const idle = idleMoments(events);
  let isIdle = false;
  events.dispatchEvent(new Event('keydown'));
  const waiting = idle().then(() => (isIdle = true));
  for (let strokes = 0; strokes < 5; strokes += 1) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    events.dispatchEvent(new Event('keydown'));
  }
  expect(isIdle).toBe(false);
  await waiting;
});
