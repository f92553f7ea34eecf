import { z } from 'zod';
import { addCall, addNote, addReply, addTime } from '../../../../shared/commands/entries.ts';
import { CommandError } from '../../../../shared/commands/command-error.ts';
import type { Change, CommandContext } from '../../../../shared/commands/context.ts';
import { subjectOf } from '../../../../shared/commands/subject.ts';
import { changeStatus } from '../../../../shared/commands/tickets.ts';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { statusOption } from '../status-options.ts';
import { parseMinutes } from '../../../ui/parse-minutes.ts';

export const composerModes = ['reply', 'note', 'call', 'time'] as const;
export type ComposerMode = (typeof composerModes)[number];

/**
 * What somebody has begun to write. Every mode has a text of its own: an internal note must not turn into a letter to
 * the customer because somebody changed the tab.
 */
const sentPartSchema = z.object({
  mode: z.enum(composerModes),
  text: z.string().default(''),
  minutes: z.string().default(''),
  callMinutes: z.string().default(''),
  nextStatus: z.string().default(''),
});

export const composerDraftSchema = z.object({
  mode: z.enum(composerModes).default('reply'),
  texts: z.object({
    reply: z.string().default(''),
    note: z.string().default(''),
    call: z.string().default(''),
    time: z.string().default(''),
  }),
  /** As typed: "1h 10". */
  minutes: z.string().default(''),
  callMinutes: z.string().default(''),
  direction: z.enum(['in', 'out']).default('in'),
  billable: z.boolean().default(true),
  /** Status to go to in the same step, such as `waiting:customer`; empty: stay. */
  nextStatus: z.string().default(''),
  /** What is being sent and is not durable yet; comes back into the fields when it could not be. */
  sending: sentPartSchema.nullable().default(null),
});
export type ComposerDraft = z.infer<typeof composerDraftSchema>;

export const emptyDraft: ComposerDraft = composerDraftSchema.parse({ texts: {} });

/** Is there nothing in it that anybody would miss? */
export function isEmptyDraft({ texts, minutes, callMinutes, sending }: ComposerDraft): boolean {
  return (
    sending === null && [...Object.values(texts), minutes, callMinutes].every((text) => text.trim() === '')
  );
}

/** The draft with this text in one of its modes. */
export function withText(draft: ComposerDraft, mode: ComposerMode, text: string): ComposerDraft {
  return { ...draft, texts: { ...draft.texts, [mode]: text } };
}

/** Is nothing written in the mode that is open? */
export function isBlankMode({ mode, texts, minutes, callMinutes }: ComposerDraft): boolean {
  const figures = { time: minutes, call: callMinutes, reply: '', note: '' };
  return texts[mode].trim() === '' && figures[mode].trim() === '';
}

/**
 * The draft while its current mode is sent: the fields are free for the next thing at once, what is begun in other
 * modes stays. What is on its way is kept beside them.
 */
export function whileSending(draft: ComposerDraft): ComposerDraft {
  const { mode, minutes, callMinutes, nextStatus } = draft;
  return {
    ...draft,
    sending: { mode, text: draft.texts[mode], minutes, callMinutes, nextStatus },
    texts: { ...draft.texts, [draft.mode]: '' },
    nextStatus: '',
    ...(draft.mode === 'time' ? { minutes: '', billable: true } : {}),
    ...(draft.mode === 'call' ? { callMinutes: '' } : {}),
  };
}

/** What was on its way is durable: nothing of it is needed any more. */
export function afterSending(draft: ComposerDraft): ComposerDraft {
  return { ...draft, sending: null };
}

/** What was on its way could not be kept: it stands in its fields again, in front of what was typed since. */
export function putBack(draft: ComposerDraft): ComposerDraft {
  const { sending } = draft;
  if (sending === null) return draft;
  const { mode } = sending;
  const typedSince = draft.texts[mode];
  const text = [sending.text, typedSince].filter((part) => part.trim() !== '').join('\n\n');
  return {
    ...draft,
    texts: { ...draft.texts, [mode]: text },
    ...(mode === 'time' ? { minutes: draft.minutes || sending.minutes } : {}),
    ...(mode === 'call' ? { callMinutes: draft.callMinutes || sending.callMinutes } : {}),
    nextStatus: draft.nextStatus || sending.nextStatus,
    sending: null,
  };
}

/**
 * What sending the draft does to the ticket, as one group.
 * @throws CommandError when something is missing; nothing was written then
 */
export function sendDraft(context: CommandContext, ticket: Ticket, draft: ComposerDraft): Change[] {
  const subject = subjectOf('tickets', ticket);
  const text = draft.texts[draft.mode].trim();
  const written: Record<ComposerMode, () => Change[]> = {
    reply: () => addReply(context, subject, { text }),
    note: () => addNote(context, subject, { text }),
    call: () =>
      addCall(context, subject, {
        text,
        direction: draft.direction,
        minutes: draft.callMinutes.trim() === '' ? null : minutesOf(draft.callMinutes),
        contact: ticket.contact,
      }),
    time: () =>
      addTime(context, subject, { text, minutes: minutesOf(draft.minutes), billable: draft.billable }),
  };
  const status = statusOption(draft.nextStatus);
  if (status === undefined) return written[draft.mode]();
  // Who answers and resolves in one step has said in the answer how it was solved.
  const resolution = status.to === 'resolved' && text !== '' ? { resolution: text } : {};
  return [...written[draft.mode](), ...changeStatus(context, ticket, { ...status, ...resolution })];
}

function minutesOf(text: string): number {
  const minutes = parseMinutes(text);
  if (minutes === null) throw new CommandError('minutes-out-of-range', 'minutes');
  return minutes;
}

/** A stored draft. Text that is none, as an interrupted write could leave it, is taken for the begun reply. */
export function readDraft(stored: string): ComposerDraft {
  const parsed = composerDraftSchema.safeParse(jsonOf(stored));
  return parsed.success ? parsed.data : { ...emptyDraft, texts: { ...emptyDraft.texts, reply: stored } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
