import type { NewNotice } from '../commands/notices.ts';
import type { Notice, NoticeType } from '../records/notice.ts';
import type { TargetKind } from '../sla/contract.ts';
import { nextMoment, passedWarning, TOLD_WITHIN_MS, type PlannedWarning } from '../sla/warnings.ts';
import { noticeId } from './notice-id.ts';
import { isUnsaid, noticeState, wantsSayingSince } from './notice-state.ts';

/** One target of one ticket that a person is warned of. */
export interface WatchedTarget {
  ticket: string;
  account: string | null;
  kind: TargetKind;
  startedAt: number;
  dueAt: number | null;
  plan: readonly PlannedWarning[];
}

/** What is known at a moment. Times are UTC ms. */
export interface Situation {
  now: number;
  person: string;
  /** This device. */
  replica: string;
  isOnline: boolean;
  targets: readonly WatchedTarget[];
  /** All notices of the person, by id. */
  notices: ReadonlyMap<string, Notice>;
  /** Is there still something to do about the ticket? */
  isOpen: (ticket: string) => boolean;
  /** Kinds of notices that this device says; others wait in the inbox. */
  said: ReadonlySet<NoticeType>;
  /** Until when nothing is said; null where it is not quiet. */
  quietUntil: number | null;
}

export interface Decision {
  /** To be written down now. */
  fire: NewNotice[];
  /** To be said now, together, the most pressing first. */
  say: Notice[];
  /** When to look again, if nothing changes before; null where nothing is to come. */
  wakeAt: number | null;
}

/** A device that is online waits so long for the server to say whether another one was first. */
const CONFIRMED_WITHIN_MS = 5_000;
/** What another device has noticed it also says; after so long it has probably gone. */
const OTHER_SAYS_WITHIN_MS = 60_000;

/**
 * What a person is to be told now, and when to look again. Everything that was passed since the last look comes out
 * together, however long that was. Pure: the same on every device, at every start.
 */
export function decide(situation: Situation): Decision {
  const { now, targets, quietUntil } = situation;
  const fire = targets.flatMap((target) => newNotices(situation, target));
  const waiting = unsaid(situation);
  const isReady = (notice: Notice) => quietUntil === null && readyAt(situation, notice) <= now;
  const say = waiting.filter(isReady).sort(pressing);
  const moments = [
    ...targets.map(({ plan }) => nextMoment(plan, now)),
    ...waiting
      .filter((notice) => !isReady(notice))
      .map((notice) => Math.max(readyAt(situation, notice), quietUntil ?? 0)),
    ...[...situation.notices.values()].map(({ snoozedUntil }) => snoozedUntil),
  ].filter((at) => at !== null && at > now) as number[];
  return { fire, say, wakeAt: moments.reduce<number | null>(earlier, null) };
}

function newNotices({ person, notices, now }: Situation, target: WatchedTarget): NewNotice[] {
  const { ticket, account, kind, startedAt, dueAt, plan } = target;
  const isTold = (threshold: string) =>
    notices.has(noticeId({ person, ticket, about: kind, course: startedAt, threshold }));
  const passed = passedWarning(plan, isTold, now);
  if (passed === null) return [];
  const { type, threshold } = passed;
  const fields = { type, ticket, account, target: kind, startedAt, threshold, dueAt };
  // A ticket that was put aside stays so for its other warnings; what is broken is said at once.
  const snoozedUntil = type === 'breach' ? null : asideUntil(notices, ticket, now);
  return [{ ...fields, snoozedUntil, about: kind, course: startedAt }];
}

function asideUntil(notices: ReadonlyMap<string, Notice>, ticket: string, now: number): number | null {
  let until: number | null = null;
  for (const notice of notices.values()) {
    if (notice.ticket !== ticket || noticeState(notice, now) !== 'snoozed') continue;
    until = Math.max(until ?? 0, notice.snoozedUntil ?? 0);
  }
  return until;
}

/** Long ago is over: the inbox has it. What was resolved meanwhile needs no words. */
function unsaid({ notices, said, isOpen, now }: Situation): Notice[] {
  return [...notices.values()].filter(
    (notice) =>
      said.has(notice.type) &&
      isUnsaid(notice, now) &&
      wantsSayingSince(notice) > now - TOLD_WITHIN_MS &&
      isOpen(notice.ticket),
  );
}

function readyAt({ replica, isOnline }: Situation, notice: Notice): number {
  const since = wantsSayingSince(notice);
  if (notice.firedOn !== replica) return since + OTHER_SAYS_WITHIN_MS;
  return notice.revision === 0 && isOnline ? since + CONFIRMED_WITHIN_MS : since;
}

/** Broken promises first, then what is due first. */
function pressing(a: Notice, b: Notice): number {
  return rankOf(a) - rankOf(b) || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || (a.id < b.id ? -1 : 1);
}

function rankOf({ type }: Notice): number {
  if (type === 'breach') return 0;
  return type === 'warning' ? 1 : 2;
}

function earlier(a: number | null, b: number): number {
  return a === null ? b : Math.min(a, b);
}
