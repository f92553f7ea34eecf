import { noticeId, type NoticeKey } from '../notices/notice-id.ts';
import type { Notice } from '../records/notice.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { creation, differences, update } from './write.ts';

/** What is told, before anybody was told. */
export type NewNotice = Pick<Notice, 'type' | 'ticket'> &
  Partial<Pick<Notice, 'account' | 'target' | 'startedAt' | 'threshold' | 'dueAt' | 'snoozedUntil'>> &
  Pick<NoticeKey, 'about' | 'course'>;

/** Write down what the person is to be told, once each: a second device that does the same writes the same records. */
export function fireNotices(
  context: CommandContext,
  notices: readonly NewNotice[],
  replica: string,
): Change[] {
  return notices.map(({ about, course, ...fields }) => {
    const { personId: person, now: firedAt } = context;
    const threshold = fields.threshold ?? '';
    const id = noticeId({ person, ticket: fields.ticket, about, course, threshold });
    return creation('notices', { ...fields, id, person, firedAt, firedOn: replica });
  });
}

/** The person was told of them just now. */
export function markSaid(context: CommandContext, notices: readonly Notice[]): Change[] {
  return notices.flatMap((notice) =>
    change(notice, { saidAt: Math.max(context.now, notice.snoozedUntil ?? notice.firedAt) }),
  );
}

/** The person has seen them. One that is put aside does not come back. */
export function readNotices(context: CommandContext, notices: readonly Notice[]): Change[] {
  return notices.flatMap((notice) =>
    change(notice, { readAt: Math.max(context.now, notice.snoozedUntil ?? 0) }),
  );
}

/** Put one aside until a moment (UTC ms) to come. */
export function snoozeNotice(context: CommandContext, notice: Notice, until: number): Change[] {
  if (until <= context.now) throw new CommandError('invalid-value', 'snoozedUntil');
  return change(notice, { snoozedUntil: until });
}

function change(notice: Notice, fields: Partial<Notice>): Change[] {
  const changed = differences('notices', notice, fields);
  return Object.keys(changed).length === 0 ? [] : [update('notices', notice, changed)];
}
