import { z } from 'zod';
import { id, line } from '../records/fields.ts';
import type { Policy } from '../records/policy.ts';
import type { Priority } from '../records/ticket.ts';
import { budgetSchema, type Target } from './contract.ts';
import { dueAcross } from './due-across.ts';
import { BeyondCalendarError } from './open-time.ts';
import { readCalendars, type DatedCalendar } from './read-policy.ts';
import type { Terms } from './terms.ts';

/**
 * `data` of a policy of type `agreement`: how long a team of ours, or a partner, may take for a step that is passed on to
 * it, by the priority of the ticket.
 */
export const agreementDataSchema = z.object({
  with: z.enum(['team', 'partner']),
  /** Name of the team or partner, as tickets and commitments write it. */
  party: line.min(1),
  /** Policy of type `calendar`. */
  calendar: id,
  budgets: z.partialRecord(z.enum(['1', '2', '3', '4']), budgetSchema).default({}),
});
export type AgreementData = z.infer<typeof agreementDataSchema>;

/** What an agreement proposes for a step: when it is due (UTC ms), and by which policy. */
export interface ProposedDue {
  dueAt: number;
  agreement: Policy;
}

/**
 * When a step that is passed on to a team or partner at `start` (UTC ms) should be done, or null where nothing was
 * agreed. A step without a ticket has no priority and gets what was agreed for the lowest.
 */
export function proposedDue(
  policies: ReadonlyMap<string, Policy>,
  { party, priority, start }: { party: string; priority: Priority | null; start: number },
): ProposedDue | null {
  for (const policy of policies.values()) {
    if (policy.type !== 'agreement' || !policy.active) continue;
    const { data } = agreementDataSchema.safeParse(policy.data);
    if (data === undefined || data.party !== party) continue;
    const dueAt = agreedDueAt(data, policies.get(data.calendar), priority, start);
    if (dueAt !== null) return { dueAt, agreement: policy };
  }
  return null;
}

function agreedDueAt(
  { budgets }: AgreementData,
  calendar: Policy | undefined,
  priority: Priority | null,
  start: number,
): number | null {
  const budget = budgets[`${priority ?? 4}`];
  const dated = calendar === undefined ? null : readCalendars(calendar).value;
  if (budget === undefined || dated === null) return null;
  const target: Target = { kind: 'resolution', priorities: [], ticketTypes: [], budget, boundary: 'end' };
  try {
    return dueAcross(termsFrom(dated, start, target), target, []);
  } catch (error) {
    if (error instanceof BeyondCalendarError) return null;
    throw error;
  }
}

/** The calendars that hold from a moment on, as terms for one target. */
function termsFrom(dated: readonly DatedCalendar[], start: number, target: Target): Terms[] {
  const current = Math.max(
    0,
    dated.findLastIndex(({ from }) => from <= start),
  );
  return dated.slice(current).map(({ from, calendar }, index) => ({
    from: index === 0 ? start : from,
    calendar,
    target,
    pausedBy: [],
  }));
}
