import type { Visit } from '../records/visit.ts';
import { isLegalTransition } from '../sync/ticket-status.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { entry, subjectOf } from './subject.ts';
import { changeVisitStatus } from './visits.ts';

/**
 * What goes with a signed report: the customer's answer, where there is one, and the visit as signed. A correction of a
 * report of a signed visit leaves the visit as it is.
 * @param touch tickets of the visit that this person sees; all of them unless told
 */
export function satisfactionAndSigning(
  context: CommandContext,
  visit: Visit,
  score: number | null,
  touch?: readonly string[],
): Change[] {
  if (score !== null && (!Number.isInteger(score) || score < 1 || score > 5)) {
    throw new CommandError('invalid-value', 'score');
  }
  const subject = subjectOf('visits', visit);
  const answer = score === null ? [] : [entry(context, subject, { type: 'satisfaction', data: { score } })];
  const isSigning = visit.status !== 'signed' && isLegalTransition('visits', visit.status, 'signed');
  return [...answer, ...(isSigning ? changeVisitStatus(context, visit, 'signed', { touch }) : [])];
}
