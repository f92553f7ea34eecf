import type { Notice } from '../records/notice.ts';

export type NoticeState = 'unread' | 'read' | 'snoozed';
type Times = Pick<Notice, 'firedAt' | 'readAt' | 'snoozedUntil' | 'saidAt'>;

/** How a notice stands. One that was put aside is unread again at that time, unless it was read at or after it. */
export function noticeState({ readAt, snoozedUntil }: Times, now: number): NoticeState {
  if (readAt !== null && readAt >= (snoozedUntil ?? 0)) return 'read';
  return snoozedUntil !== null && now < snoozedUntil ? 'snoozed' : 'unread';
}

/** Since when it wants to be said: when it was noticed, or when it came back. */
export function wantsSayingSince({ firedAt, snoozedUntil }: Times): number {
  return snoozedUntil ?? firedAt;
}

/** Is it unread, and was it not said since it was noticed or came back? */
export function isUnsaid(notice: Times, now: number): boolean {
  return noticeState(notice, now) === 'unread' && (notice.saidAt ?? -1) < wantsSayingSince(notice);
}
