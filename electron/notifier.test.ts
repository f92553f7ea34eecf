import { expect, test } from 'vitest';
import { createNotifier } from './notifier.ts';

const request = { id: 'due-1', title: 'Due soon', body: 'FF-10482', route: '/tickets/1' };

test('a click on a notification opens its route', () => {
  const clicks: (() => void)[] = [];
  const opened: string[] = [];
  const notify = createNotifier(
    (_request, onClick) => void clicks.push(onClick),
    (route) => void opened.push(route),
  );
  expect(notify(request)).toEqual({ shown: true });
  clicks[0]!();
  expect(opened).toEqual(['/tickets/1']);
});

test('the same notification is shown once', () => {
  const shown: string[] = [];
  const notify = createNotifier(
    ({ id }) => void shown.push(id),
    () => {},
  );
  expect([notify(request), notify(request), notify({ ...request, id: 'due-2' })]).toEqual([
    { shown: true },
    { shown: false },
    { shown: true },
  ]);
  expect(shown).toEqual(['due-1', 'due-2']);
});
