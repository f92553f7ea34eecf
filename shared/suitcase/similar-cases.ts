import type { Ticket } from '../records/ticket.ts';
import { isEnded } from '../sync/ticket-status.ts';
import { fold, hasWordPrefix, wordsOf } from '../text/words.ts';

/** What of a ticket tells that it is about the same. */
export type CaseFields = Pick<
  Ticket,
  'id' | 'account' | 'subject' | 'status' | 'assets' | 'category' | 'activityAt'
>;

/** Words up to this length say little about what broke. */
const SHORT = 3;
/** A case on the same machine weighs as much as two common words. */
const SAME_ASSET = 2;

/**
 * Ended tickets of the same customer that are likely about the same: common words of the subject, the same machine. Best
 * first, of equals the latest. One common word of several is not enough.
 */
export function similarCases<T extends CaseFields>(
  ticket: CaseFields,
  rows: Iterable<T>,
  limit: number,
): T[] {
  const words = wordsOf(ticket.subject).filter((word) => word.length > SHORT);
  const needed = Math.min(2, Math.max(1, words.length));
  const assets = new Set(ticket.assets);
  const found: { row: T; score: number }[] = [];
  for (const row of rows) {
    const isOfCustomer = row.account === ticket.account && row.account !== null;
    if (!isOfCustomer || row.id === ticket.id || !isEnded(row.status)) continue;
    const text = fold(row.subject);
    const common = words.filter((word) => hasWordPrefix(text, word)).length;
    const score = common + (row.assets.some((id) => assets.has(id)) ? SAME_ASSET : 0);
    if (score >= needed) found.push({ row, score });
  }
  return found
    .sort((a, b) => b.score - a.score || b.row.activityAt - a.row.activityAt)
    .slice(0, limit)
    .map(({ row }) => row);
}
