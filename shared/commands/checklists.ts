import type { Article } from '../records/article.ts';
import { plainText, type Step } from '../checklists/checklist.ts';
import type { RunName } from '../checklists/runs.ts';
import type { Json } from '../sync/json.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { entry, touch, type Subject } from './subject.ts';
import { createTicket } from './tickets.ts';

/** What a run keeps of its template: edits of the template do not reach it any more. */
export type PinnedTemplate = Pick<Article, 'id' | 'title' | 'version' | 'body'>;

/** A run as commands need it. `start`: it has not begun yet, and begins with the first answer. */
export interface RunOfCommand extends RunName {
  start: PinnedTemplate | null;
}

export interface StepAnswer {
  step: Pick<Step, 'key' | 'text' | 'unit'>;
  /** `null` takes the answer back. */
  answer: Json;
  /** It cannot be done; `text` has to say why. */
  isSkipped?: boolean;
  instrument?: string | null;
  text?: string;
}

/** Begin to work through a checklist on a record, before anything is answered. */
export function startChecklist(
  context: CommandContext,
  subject: Subject,
  run: number,
  template: PinnedTemplate,
): Change[] {
  return [startEntry(context, subject, run, template), ...touch(context, subject)];
}

/** Answer a step. A later answer takes the place of an earlier one; both stay. */
export function answerStep(
  context: CommandContext,
  subject: Subject,
  run: RunOfCommand,
  given: StepAnswer,
): Change[] {
  const text = given.text?.trim() ?? '';
  if (given.isSkipped === true && text === '') throw new CommandError('text-required', 'reason');
  const data: Record<string, Json> = {
    step: given.step.key,
    title: plainText(given.step.text),
    answer: given.answer,
    template: run.template,
    run: run.run,
    ...(given.isSkipped === true ? { skipped: true } : {}),
    ...(given.step.unit === '' ? {} : { unit: given.step.unit }),
    ...(given.instrument ? { instrument: given.instrument } : {}),
  };
  return [
    ...(run.start === null ? [] : [startEntry(context, subject, run.run, run.start)]),
    entry(context, subject, { type: 'checklist', text, internal: true, data }),
    ...touch(context, subject),
  ];
}

export interface FollowUp {
  subject: string;
  description: string;
  site: string | null;
  contact: string | null;
  assets: string[];
}

/** A ticket for what was found; it and the place where it was found name each other. The first change is the ticket. */
export function followUpTicket(
  context: CommandContext,
  origin: Subject,
  { template, run, step }: RunName & { step: Pick<Step, 'key' | 'text'> },
  fields: FollowUp,
): Change[] {
  const [ticket, ...rest] = createTicket(context, {
    ...fields,
    account: origin.account,
    channel: 'visit',
    related: origin.ticket === null ? [] : [origin.ticket],
  });
  if (ticket === undefined) return [];
  const own = { kind: 'tickets' as const, id: ticket.id, account: origin.account, ticket: ticket.id };
  const link = { relation: 'related', target: ticket.id };
  const at = { step: step.key, title: plainText(step.text), answer: null, template, run };
  const came = { ...at, action: 'origin', target: origin.id, targetKind: origin.kind };
  const made = { ...at, action: 'follow-up', target: ticket.id };
  return [
    ticket,
    ...rest,
    entry(context, own, { type: 'checklist', internal: true, data: came }),
    entry(context, origin, { type: 'link', internal: true, data: link }),
    entry(context, origin, { type: 'checklist', internal: true, data: made }),
    ...touch(context, origin),
  ];
}

function startEntry(
  context: CommandContext,
  subject: Subject,
  run: number,
  template: PinnedTemplate,
): Change {
  const { id, title, version, body } = template;
  const data = { step: '', answer: null, action: 'start', template: id, run, title, version };
  return entry(context, subject, { type: 'checklist', text: body, internal: true, data });
}
