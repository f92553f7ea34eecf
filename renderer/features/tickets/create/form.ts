import { z } from 'zod';
import { createTicket } from '../../../../shared/commands/tickets.ts';
import type { Change, CommandContext } from '../../../../shared/commands/context.ts';
import {
  channelSchema,
  levelSchema,
  prioritySchema,
  ticketTypeSchema,
} from '../../../../shared/records/ticket.ts';
import { priorityOf, type PriorityMatrix } from '../../../../shared/sla/priority.ts';

/** What is filled in to register a ticket. */
export const ticketFormSchema = z.object({
  account: z.string().nullable().default(null),
  contact: z.string().nullable().default(null),
  site: z.string().nullable().default(null),
  type: ticketTypeSchema.default('incident'),
  subject: z.string().default(''),
  description: z.string().default(''),
  channel: channelSchema.default('phone'),
  impact: levelSchema.default(2),
  urgency: levelSchema.default(2),
  /** Set when somebody knows better than the matrix. */
  priority: prioritySchema.nullable().default(null),
  category: z.string().nullable().default(null),
  team: z.string().nullable().default(null),
  assignee: z.string().nullable().default(null),
});
export type TicketForm = z.infer<typeof ticketFormSchema>;

export const emptyForm: TicketForm = ticketFormSchema.parse({});

/** Has anything been filled in that somebody would have to ask again? */
export function isEmptyForm({ account, subject, description }: TicketForm): boolean {
  return account === null && subject.trim() === '' && description.trim() === '';
}

/** A stored form; what cannot be read is begun anew. */
export function readForm(stored: string): TicketForm {
  try {
    const parsed = ticketFormSchema.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data : emptyForm;
  } catch {
    return emptyForm;
  }
}

/** The priority that the ticket will have. */
export function formPriority(form: TicketForm, matrix: PriorityMatrix): 1 | 2 | 3 | 4 {
  return form.priority ?? priorityOf(form.impact, form.urgency, matrix);
}

/** The changes that register the ticket; the first of them carries its id. */
export function submitForm(context: CommandContext, form: TicketForm, matrix: PriorityMatrix): Change[] {
  return createTicket(context, {
    ...form,
    subject: form.subject.trim(),
    description: form.description.trim(),
    priority: formPriority(form, matrix),
  });
}
