import { afterEach, expect, test, vi } from 'vitest';
import { showWebNotification } from './web-notification.ts';

/** A browser's notification, which the test can click. */
class FakeNotification extends EventTarget {
  static permission = 'granted';
  static shown: FakeNotification[] = [];
  readonly title: string;
  readonly options: { body: string; tag: string };
  isClosed = false;
  constructor(title: string, options: { body: string; tag: string }) {
    super();
    this.title = title;
    this.options = options;
    FakeNotification.shown.push(this);
  }
  close(): void {
    this.isClosed = true;
  }
}

const request = { id: 'one', title: 'Overdue', body: 'FF-1 · Labels', route: '/tickets/7' };

/** @param permission what the person allowed; null for a browser without notifications */
function browser(permission: string | null) {
  FakeNotification.shown = [];
  FakeNotification.permission = permission ?? '';
  const focus = vi.fn<() => void>();
  vi.stubGlobal('window', permission === null ? { focus } : { focus, Notification: FakeNotification });
  if (permission !== null) vi.stubGlobal('Notification', FakeNotification);
  return focus;
}

afterEach(() => vi.unstubAllGlobals());

test('a click on a notification brings the console forward at its record, and the notification goes', () => {
  const focus = browser('granted');
  const opened: string[] = [];
  expect(showWebNotification(request, (route) => opened.push(route))).toBe(true);
  const [shown] = FakeNotification.shown;
  expect([shown?.title, shown?.options.body, shown?.options.tag]).toEqual([
    'Overdue',
    'FF-1 · Labels',
    'one',
  ]);
  expect(opened).toEqual([]);
  shown?.dispatchEvent(new Event('click'));
  expect([opened, focus.mock.calls.length, shown?.isClosed]).toEqual([['/tickets/7'], 1, true]);
});

test.each(['default', 'denied', null])(
  'with permission %s nothing is shown, and that is said',
  (permission) => {
    browser(permission);
    expect(showWebNotification(request, vi.fn<() => void>())).toBe(false);
    expect(FakeNotification.shown).toEqual([]);
  },
);
