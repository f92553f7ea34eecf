import { expect, test } from 'vitest';
import { Precedence } from './precedence.ts';

test('S12 the filling holds still until every write that is under way has ended, well or badly', async () => {
  const precedence = new Precedence();
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
