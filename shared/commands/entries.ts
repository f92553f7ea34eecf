import type { Change, CommandContext } from './context.ts';
import { CommandError } from './command-error.ts';
import { entry, touch, type EntryFields, type Subject } from './subject.ts';
import { logWork, type WorkFields } from './work.ts';

/** An answer that the customer reads. `authorName` when the words are the customer's own. */
export function addReply(
  context: CommandContext,
  subject: Subject,
  fields: { text: string; authorName?: string | null },
): Change[] {
  const { text, authorName } = fields;
  return add(context, subject, { type: 'reply', text: required(text), authorName });
}

/** A note that stays in the house. */
export function addNote(context: CommandContext, subject: Subject, fields: { text: string }): Change[] {
  return add(context, subject, { type: 'note', text: required(fields.text), internal: true });
}

/** A telephone call: who rang whom, for how many minutes, what was said. */
export function addCall(
  context: CommandContext,
  subject: Subject,
  fields: { text: string; direction: 'in' | 'out'; minutes?: number | null; contact?: string | null },
): Change[] {
  const minutes = fields.minutes ?? null;
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < 0)) {
    throw new CommandError('minutes-out-of-range', 'minutes');
  }
  const data = { direction: fields.direction, minutes, contact: fields.contact ?? null };
  return add(context, subject, { type: 'call', text: required(fields.text), internal: true, data });
}

/** Minutes of work. `startedAt` (UTC ms) when a timer or a clock time is known. */
export function addTime(
  context: CommandContext,
  subject: Subject,
  fields: Omit<WorkFields, 'type' | 'kilometres'>,
): Change[] {
  return logWork(context, subject, { ...fields, type: 'time' });
}

/** Minutes and kilometres on the road. */
export function addTravel(
  context: CommandContext,
  subject: Subject,
  fields: Omit<WorkFields, 'type' | 'workType'>,
): Change[] {
  return logWork(context, subject, { ...fields, type: 'travel' });
}

/** A step of a checklist answered. */
export function addChecklistAnswer(
  context: CommandContext,
  subject: Subject,
  fields: { step: string; answer: string | number | boolean | null; text?: string },
): Change[] {
  const data = { step: fields.step, answer: fields.answer };
  return add(context, subject, { type: 'checklist', text: fields.text ?? '', internal: true, data });
}

function add(context: CommandContext, subject: Subject, fields: EntryFields): Change[] {
  return [entry(context, subject, fields), ...touch(context, subject)];
}

function required(text: string): string {
  if (text.trim() === '') throw new CommandError('text-required', 'text');
  return text;
}
