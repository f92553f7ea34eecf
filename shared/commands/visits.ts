import type { Account } from '../records/account.ts';
import type { Visit, VisitPlace, VisitStatus } from '../records/visit.ts';
import type { Json } from '../sync/json.ts';
import { isLegalTransition } from '../sync/ticket-status.ts';
import { placeForPartner } from '../visits/visit-place.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { edit } from './edit.ts';
import { entry, subjectOf } from './subject.ts';
import { creation, differences, update } from './write.ts';

/** What a command about a visit is told of the records around it. */
export interface VisitSurroundings {
  /** The visit's account, where it is at hand: what a partner is told of it is taken from there. */
  account?: Account | undefined;
  /**
   * Tickets that come to the top of lists; those of the visit unless told. Who does not see all of them says which: a
   * change of a ticket that one may not see would take the rest with it.
   */
  touch?: readonly string[] | undefined;
}

/**
 * Plan a stay at a customer's site, or a session from afar. The first change is the visit; that it was planned is the
 * first line of its timeline, and its tickets come to the top of lists.
 */
export function planVisit(
  context: CommandContext,
  fields: Partial<Omit<Visit, 'id' | 'revision' | 'place'>> &
    Pick<Visit, 'purpose' | 'account' | 'startsAt' | 'endsAt'>,
  { account }: VisitSurroundings = {},
): Change[] {
  if (fields.purpose.trim() === '') throw new CommandError('text-required', 'purpose');
  checkTimes(fields.startsAt, fields.endsAt);
  const id = context.newId();
  const { site = null, contact = null, partner = null } = fields;
  const place = account === undefined ? null : placeForPartner({ site, contact, partner }, account);
  const subject = { kind: 'visits' as const, id, account: fields.account, ticket: null };
  return [
    creation('visits', { ...fields, id, status: 'planned', place }),
    entry(context, subject, { type: 'visit', data: { from: null, to: 'planned' } }),
    ...touched(context, fields.tickets ?? []),
  ];
}

/**
 * On the way, on site, done, signed: arrival and departure are taken from the clock. `text` says why, where somebody asks.
 * `openSteps`: required steps of its checklists without an answer. With any of them a visit is not done, which is a rule
 * of the console alone: a server never refuses work that has happened.
 */
export function changeVisitStatus(
  context: CommandContext,
  visit: Visit,
  to: VisitStatus,
  around: { text?: string; openSteps?: number } & VisitSurroundings = {},
): Change[] {
  const { text = '', touch = visit.tickets, openSteps = 0 } = around;
  if (!isLegalTransition('visits', visit.status, to)) throw new CommandError('illegal-status', 'status');
  if (to === visit.status) return [];
  if (to === 'done' && openSteps > 0) throw new CommandError('checklist-open');
  const times: Record<string, Json> = {};
  if (to === 'on-site' && visit.arrivedAt === null) times['arrivedAt'] = context.now;
  if (to === 'on-site') times['leftAt'] = null;
  if (to === 'done') times['leftAt'] = context.now;
  return [
    update('visits', visit, { status: to, ...times }),
    entry(context, subjectOf('visits', visit), { type: 'visit', text, data: { from: visit.status, to } }),
    ...touched(context, touch),
  ];
}

/** Call a visit off; the reason stands in its timeline. @throws CommandError `text-required` without one */
export function cancelVisit(
  context: CommandContext,
  visit: Visit,
  reason: string,
  around: VisitSurroundings = {},
): Change[] {
  if (reason.trim() === '') throw new CommandError('text-required', 'reason');
  return changeVisitStatus(context, visit, 'cancelled', { ...around, text: reason.trim() });
}

/** Change who, where, tickets or notes of a visit. What a partner is told of the place goes along with it. */
export function editVisit(
  context: CommandContext,
  visit: Visit,
  fields: Partial<Omit<Visit, 'id' | 'revision' | 'status' | 'source' | 'place'>>,
  { account, touch }: VisitSurroundings = {},
): Change[] {
  checkTimes(fields.startsAt ?? visit.startsAt, fields.endsAt ?? visit.endsAt);
  const changes = edit(context, 'visits', visit, fields, placeChange(visit, fields, account));
  return changes.length === 0
    ? []
    : [...changes, ...touched(context, touch ?? fields.tickets ?? visit.tickets)];
}

/** Move a visit to another time. The entry says from when to when, and why where that is given. */
export function moveVisit(
  context: CommandContext,
  visit: Visit,
  fields: Pick<Visit, 'startsAt' | 'endsAt'>,
  { reason, ...around }: { reason: string } & VisitSurroundings,
): Change[] {
  return editVisit(context, visit, fields, around).map((change) =>
    change.kind === 'entries' ? { ...change, change: { ...change.change, text: reason.trim() } } : change,
  );
}

/** Tell the partner what the account says now of place and contact. No changes where that is what they have. */
export function renewPlace(context: CommandContext, visit: Visit, account: Account): Change[] {
  const place = placeForPartner(visit, account);
  const change = differences('visits', visit, { place });
  if (Object.keys(change).length === 0) return [];
  const fields = { place: { from: inWords(visit.place), to: inWords(place) } };
  return [
    update('visits', visit, change),
    entry(context, subjectOf('visits', visit), { type: 'change', internal: true, data: { fields } }),
  ];
}

function inWords(place: VisitPlace | null): string {
  return [place?.site, place?.address, place?.contact].filter(Boolean).join(', ');
}

function placeChange(
  visit: Visit,
  fields: Partial<Visit>,
  account: Account | undefined,
): Record<string, Json> {
  const isOfPlace = fields.site !== undefined || fields.contact !== undefined || fields.partner !== undefined;
  if (!isOfPlace) return {};
  const after = { ...visit, ...fields };
  if (after.partner === null) return differences('visits', visit, { place: null });
  return account === undefined
    ? {}
    : differences('visits', visit, { place: placeForPartner(after, account) });
}

function checkTimes(startsAt: number, endsAt: number): void {
  if (endsAt < startsAt) throw new CommandError('times-out-of-order', 'endsAt');
}

function touched(context: CommandContext, tickets: readonly string[]): Change[] {
  return tickets.map((id) => ({ kind: 'tickets', id, base: 0, change: { activityAt: context.now } }));
}
