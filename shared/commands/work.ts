import type { Entry, EntryData } from '../records/entry.ts';
import type { Json } from '../sync/json.ts';
import { firstOf, personOf } from '../work/work-line.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { entry, touch, type Subject } from './subject.ts';

/** A line of the work log as a person writes it. */
export interface WorkFields {
  type: 'time' | 'travel';
  /** 1 to 1,440. */
  minutes: number;
  /** UTC ms, where a timer or a clock time is known. */
  startedAt?: number | null;
  workType?: string | null;
  billable?: boolean;
  kilometres?: number | null;
  text?: string;
  visit?: string | null;
}

/** Write work, travel or a break down. @param id the entry's, where it was given before; else a new one */
export function logWork(
  context: CommandContext,
  subject: Subject,
  fields: WorkFields,
  id?: string,
): Change[] {
  return [workEntry(context, subject, fields, {}, id), ...touch(context, subject)];
}

/** A line once more as it should have been. The old entry stays, and counts no more. */
export function correctWork(context: CommandContext, line: Entry, fields: WorkFields): Change[] {
  const subject = subjectOfEntry(line);
  return [workEntry(context, subject, fields, succession(line)), ...touch(context, subject)];
}

/** Take a line back: it stays to be seen, and counts no more. */
export function withdrawWork(context: CommandContext, line: Entry): Change[] {
  const subject = subjectOfEntry(line);
  const data = { ...line.data, ...succession(line), withdrawn: true };
  return [entry(context, subject, { type: line.type, internal: true, data }), ...touch(context, subject)];
}

function workEntry(
  context: CommandContext,
  subject: Subject,
  fields: WorkFields,
  more: Record<string, Json>,
  id?: string,
): Change {
  const { type, minutes, workType, kilometres, visit } = fields;
  const data: Record<string, Json> = {
    minutes: checkedMinutes(minutes),
    startedAt: fields.startedAt ?? null,
    billable: fields.billable ?? true,
    ...(type === 'time' ? { workType: workType ?? null } : { kilometres: checkedKilometres(kilometres) }),
    ...(visit === null || visit === undefined || visit === subject.id ? {} : { visit }),
    ...more,
  };
  const own = id === undefined ? {} : { id };
  return entry(context, subject, { ...own, type, text: fields.text?.trim() ?? '', internal: true, data });
}

/** What makes an entry the successor of another one. */
function succession(line: Entry): Record<string, Json> {
  const { firstAt } = line.data as Partial<EntryData<'time'>>;
  return { supersedes: firstOf(line), firstAt: firstAt ?? line.at, person: personOf(line) };
}

function subjectOfEntry(line: Entry): Subject {
  return { kind: line.subjectKind, id: line.subjectId, account: line.account, ticket: line.ticket };
}

function checkedMinutes(minutes: number): number {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 1_440) {
    throw new CommandError('minutes-out-of-range', 'minutes');
  }
  return minutes;
}

function checkedKilometres(kilometres: number | null | undefined): number | null {
  if (kilometres === null || kilometres === undefined) return null;
  if (!Number.isFinite(kilometres) || kilometres < 0) throw new CommandError('invalid-value', 'kilometres');
  return kilometres;
}
