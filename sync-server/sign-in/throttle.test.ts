import { expect, test } from 'vitest';
import { Throttle } from './throttle.ts';

test('attempts beyond the limit wait for the end of the window, then count anew', () => {
  const throttle = new Throttle({ limit: 2, windowMs: 60_000 });
  expect([throttle.begin('a', 0), throttle.begin('a', 10_000), throttle.begin('a', 20_000)]).toEqual([
    0, 0, 40_000,
  ]);
  expect(throttle.begin('b', 20_000)).toBe(0);
  expect(throttle.begin('a', 60_000)).toBe(0);
});

test('what succeeds does not count', () => {
  const throttle = new Throttle({ limit: 1, windowMs: 60_000 });
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect(throttle.begin('a', attempt)).toBe(0);
    throttle.succeeded('a');
  }
});

test('a flood of names does not push out more than the oldest ones', () => {
  const throttle = new Throttle({ limit: 1, windowMs: 60_000 });
  throttle.begin('first', 0);
  for (let name = 0; name < 10_000; name += 1) throttle.begin(`name ${name}`, 1);
  expect(throttle.begin('first', 2)).toBe(0);
  expect(throttle.begin('name 9999', 2)).toBeGreaterThan(0);
});
