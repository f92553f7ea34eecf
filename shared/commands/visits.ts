import type { Visit, VisitStatus } from '../records/visit.ts';
import type { Json } from '../sync/json.ts';
import { isLegalTransition } from '../sync/ticket-status.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { edit } from './edit.ts';
import { entry, subjectOf } from './subject.ts';
import { creation, update } from './write.ts';

/** Plan a stay at a customer's site. The first change is the visit; its tickets come to the top of lists. */
export function planVisit(
  context: CommandContext,
  fields: Partial<Omit<Visit, 'id' | 'revision'>> &
    Pick<Visit, 'purpose' | 'account' | 'startsAt' | 'endsAt'>,
): Change[] {
  if (fields.purpose.trim() === '') throw new CommandError('text-required', 'purpose');
  checkTimes(fields.startsAt, fields.endsAt);
  const id = context.newId();
  const visit = creation('visits', { ...fields, id, status: 'planned' });
  return [visit, ...touched(context, fields.tickets ?? [])];
}

/** On the way, on site, done, signed: arrival and departure are taken from the clock. */
export function changeVisitStatus(context: CommandContext, visit: Visit, to: VisitStatus): Change[] {
  if (!isLegalTransition('visits', visit.status, to)) throw new CommandError('illegal-status', 'status');
  if (to === visit.status) return [];
  const times: Record<string, Json> = {};
  if (to === 'on-site' && visit.arrivedAt === null) times['arrivedAt'] = context.now;
  if (to === 'on-site') times['leftAt'] = null;
  if (to === 'done') times['leftAt'] = context.now;
  return [
    update('visits', visit, { status: to, ...times }),
    entry(context, subjectOf('visits', visit), { type: 'visit', data: { from: visit.status, to } }),
    ...touched(context, visit.tickets),
  ];
}

/** Change time, place, tickets or notes of a visit. */
export function editVisit(
  context: CommandContext,
  visit: Visit,
  fields: Partial<Omit<Visit, 'id' | 'revision' | 'status' | 'source'>>,
): Change[] {
  checkTimes(fields.startsAt ?? visit.startsAt, fields.endsAt ?? visit.endsAt);
  const changes = edit(context, 'visits', visit, fields);
  return changes.length === 0 ? [] : [...changes, ...touched(context, fields.tickets ?? visit.tickets)];
}

function checkTimes(startsAt: number, endsAt: number): void {
  if (endsAt < startsAt) throw new CommandError('times-out-of-order', 'endsAt');
}

function touched(context: CommandContext, tickets: readonly string[]): Change[] {
  return tickets.map((id) => ({ kind: 'tickets', id, base: 0, change: { activityAt: context.now } }));
}
