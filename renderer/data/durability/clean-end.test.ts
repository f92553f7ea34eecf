import { expect, test } from 'vitest';
import { noteRunning } from './clean-end.ts';

function storage(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  } as unknown as Storage;
}

test('S15 an end that nobody announced is noticed at the next start, once', () => {
  const kept = storage();
  expect(noteRunning(kept, 'a', new EventTarget()).endedBadly).toBe(false);
  const again = noteRunning(kept, 'a', new EventTarget());
  expect(again.endedBadly).toBe(true);
  again.end();
  expect(noteRunning(kept, 'a', new EventTarget()).endedBadly).toBe(false);
});

test('S15 a closed window ended in good order; one that came back from memory runs again', () => {
  const kept = storage();
  const events = new EventTarget();
  noteRunning(kept, 'a', events);
  events.dispatchEvent(new Event('pagehide'));
  expect(noteRunning(storage(), 'a', new EventTarget()).endedBadly).toBe(false);
  expect(kept.getItem('ff-running-a')).toBeNull();
  events.dispatchEvent(new Event('pageshow'));
  expect(noteRunning(kept, 'a', new EventTarget()).endedBadly).toBe(true);
});

test('S14 S15 whoever ends while something is owed has not ended in good order, until it is done', () => {
  const kept = storage();
  const [first, second] = [new EventTarget(), new EventTarget()];
  let isOwing = true;
  noteRunning(kept, 'a', first, () => isOwing);
  first.dispatchEvent(new Event('pagehide'));
  const again = noteRunning(kept, 'a', second, () => isOwing);
  expect(again.endedBadly).toBe(true);
  again.end();
  const third = noteRunning(kept, 'a', new EventTarget(), () => isOwing);
  expect(third.endedBadly).toBe(true);
  isOwing = false;
  third.end();
  expect(noteRunning(kept, 'a', new EventTarget()).endedBadly).toBe(false);
});

test('S15 replicas of one device are told apart', () => {
  const kept = storage();
  noteRunning(kept, 'a', new EventTarget());
  expect(noteRunning(kept, 'b', new EventTarget()).endedBadly).toBe(false);
});
