import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchReturn } from './watch-return.ts';

const HOUR = 3_600_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page, and how often somebody was said to have come back to it. */
function watched() {
  const visibility: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const page = Object.assign(new EventTarget(), visibility);
  const back = vi.fn<() => void>();
  const stop = watchReturn(page, back);
  const show = (visibilityState: DocumentVisibilityState) => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return { back, show, stop };
}

function sleep(ms: number): void {
  vi.setSystemTime(Date.now() + ms);
  vi.advanceTimersByTime(30_000);
}

test('somebody who works in a window does not come back to it', () => {
  const { back } = watched();
  vi.advanceTimersByTime(3 * HOUR);
  expect(back).not.toHaveBeenCalled();
});

test('a window that is seen again is one that somebody came back to', () => {
  const { back, show } = watched();
  show('hidden');
  expect(back).not.toHaveBeenCalled();
  show('visible');
  expect(back).toHaveBeenCalledOnce();
});

test('so is one under which the computer slept', () => {
  const { back } = watched();
  sleep(8 * HOUR);
  expect(back).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(HOUR);
  expect(back).toHaveBeenCalledOnce();
});

test('a hidden window that woke up waits until it is seen', () => {
  const { back, show } = watched();
  show('hidden');
  sleep(8 * HOUR);
  expect(back).not.toHaveBeenCalled();
  show('visible');
  expect(back).toHaveBeenCalledOnce();
});

test('nothing is heard after the end', () => {
  const { back, show, stop } = watched();
  stop();
  show('visible');
  sleep(HOUR);
  expect(back).not.toHaveBeenCalled();
});
