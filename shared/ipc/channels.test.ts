import { expect, test } from 'vitest';
import { calls, events } from './channels.ts';

const notify = { id: 'n1', title: 'Due soon', body: 'FF-10482', route: '/tickets/1' };

test('a notification carries a title and a route inside the console', () => {
  expect(calls['desktop:notify'].payload.safeParse(notify).success).toBe(true);
});

test.each(['https://example.org/', '//example.org/', '/\\example.org', 'tickets/1', ''])(
  'the route %j leaves the console and is refused',
  (route) => {
    expect(calls['desktop:notify'].payload.safeParse({ ...notify, route }).success).toBe(false);
    expect(events['desktop:route'].safeParse({ route }).success).toBe(false);
  },
);

test.each([-1, 1.5, Number.NaN, 1e9])('%d is no badge count', (count) => {
  expect(calls['desktop:badge'].payload.safeParse({ count }).success).toBe(false);
});

test('channel names say whose they are, so that no other code answers them by accident', () => {
  for (const name of [...Object.keys(calls), ...Object.keys(events)])
    expect(name).toMatch(/^desktop:[a-z-]+$/);
});
