import { expect, test } from 'vitest';
import { Precedence } from './precedence.ts';

test('S12 the filling holds still until every write that is under way has ended, well or badly', async () => {
  const precedence = new Precedence(() => 0);
  const told: string[] = [];
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const one = precedence.run(() => first.promise);
  const other = precedence.run(() => second.promise).catch(() => told.push('refused'));
  const calm = precedence.calm().then(() => told.push('calm'));
  first.resolve();
  await one;
  expect(told).toEqual([]);
  second.reject(new Error('The disk is full.'));
  await other;
  await calm;
  expect(told).toEqual(['refused', 'calm']);
  await precedence.calm();
});

test('S12 who has just written is expected to write again', async () => {
  let now = 0;
  const precedence = new Precedence(() => now);
  expect(precedence.isHurried()).toBe(false);
  const end = Promise.withResolvers<void>();
  const write = precedence.run(() => end.promise);
  now = 60_000;
  expect(precedence.isHurried()).toBe(true);
  end.resolve();
  await write;
  now += 4_999;
  expect(precedence.isHurried()).toBe(true);
  now += 1;
  expect(precedence.isHurried()).toBe(false);
});
