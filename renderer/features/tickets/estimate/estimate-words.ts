import type { TicketEstimate } from './use-estimate.ts';

/** To the minute would be more than anybody knows. */
const STEP_MS = 30 * 60_000;

/**
 * Both ends of an estimate in words, by the clock of the contract: rounded outward to half hours; one word where both are
 * the same.
 */
export function spanWords(
  { from, to, timeZone }: Pick<TicketEstimate, 'from' | 'to' | 'timeZone'>,
  language: string,
): { from: string; to: string; isOne: boolean } {
  const words = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const first = words.format(Math.floor(from / STEP_MS) * STEP_MS);
  const last = words.format(Math.ceil(to / STEP_MS) * STEP_MS);
  return { from: first, to: last, isOne: first === last };
}
