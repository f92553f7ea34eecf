import { expect, test } from 'vitest';
import { heldUntil, pinnedAt } from './pins.ts';

const pin = (until: number, entries: string[], tickets: string[] = []) => ({ until, entries, tickets });

test('what any pin that still holds names is left by eviction', () => {
  const { entries, tickets } = pinnedAt(
    [pin(20, ['a'], ['t']), pin(20, ['a', 'b']), pin(10, ['c'], ['u'])],
    10,
  );
  expect([...entries]).toEqual(['a', 'b']);
  expect([...tickets]).toEqual(['t']);
});

test('what a visit needs is held beyond its end, since visits take longer', () => {
  expect(heldUntil({ endsAt: 0 })).toBe(36 * 3_600_000);
});
