import { describe, expect, test } from 'vitest';
import { isUnsaid, noticeState, type NoticeState } from './notice-state.ts';
import { noticeId } from './notice-id.ts';

const at = (fields: { readAt?: number; snoozedUntil?: number; saidAt?: number } = {}) => ({
  firedAt: 100,
  readAt: null,
  snoozedUntil: null,
  saidAt: null,
  ...fields,
});

describe('how a notice stands', () => {
  test.each<[string, ReturnType<typeof at>, number, NoticeState]>([
    ['a new one is unread', at(), 100, 'unread'],
    ['a read one is read', at({ readAt: 150 }), 160, 'read'],
    ['put aside, it is not there', at({ snoozedUntil: 200 }), 150, 'snoozed'],
    ['at its time it is back', at({ snoozedUntil: 200 }), 200, 'unread'],
    [
      'read before it was put aside, it is back all the same',
      at({ readAt: 120, snoozedUntil: 200 }),
      200,
      'unread',
    ],
    ['read once it is back, it is read', at({ readAt: 210, snoozedUntil: 200 }), 220, 'read'],
    ['taken back from being put aside, it stays read', at({ readAt: 200, snoozedUntil: 200 }), 150, 'read'],
    ['put aside again, it is gone again', at({ readAt: 210, snoozedUntil: 300 }), 250, 'snoozed'],
  ])('%s', (_title, notice, now, expected) => {
    expect(noticeState(notice, now)).toBe(expected);
  });
});

describe('what is to be said', () => {
  test.each<[string, ReturnType<typeof at>, number, boolean]>([
    ['a new one', at(), 100, true],
    ['not what was said', at({ saidAt: 100 }), 100, false],
    ['not what was read first', at({ readAt: 101 }), 102, false],
    ['not while it is put aside', at({ saidAt: 100, snoozedUntil: 200 }), 150, false],
    ['again when it is back', at({ saidAt: 100, snoozedUntil: 200 }), 200, true],
    ['but once', at({ saidAt: 200, snoozedUntil: 200 }), 500, false],
    ['also after the clock was set back', at({ saidAt: 100 }), 50, false],
  ])('%s', (_title, notice, now, expected) => {
    expect(isUnsaid(notice, now)).toBe(expected);
  });
});

test('the id of a notice follows from what it tells, and from nothing else', () => {
  const key = { person: 'p', ticket: 't', about: 'resolution', course: 5, threshold: 'used-75' };
  expect(noticeId(key)).toBe(noticeId({ ...key }));
  const others = [
    { ...key, person: 'q' },
    { ...key, ticket: 'u' },
    { ...key, about: 'first-response' },
    { ...key, course: 6 },
    { ...key, threshold: 'used-90' },
  ];
  expect(new Set([key, ...others].map(noticeId)).size).toBe(6);
});
