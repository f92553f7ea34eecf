import { hasWordPrefix, wordsOf } from '../../../../shared/text/words.ts';
import type { TicketRow } from '../list/ticket-row.ts';

/** Words of this length say little about what broke. */
const SHORT = 3;

/**
 * Open tickets of an account that are about the same, best first. Scored by the share of the subject's words that
 * the other subject has too (beginnings count, since people stop typing); one common word of several is not enough.
 */
export function similarTickets(
  rows: readonly TicketRow[],
  { account, subject, limit = 5 }: { account: string | null; subject: string; limit?: number },
): TicketRow[] {
  const words = wordsOf(subject).filter((word) => word.length > SHORT);
  if (account === null || words.length === 0) return [];
  const needed = Math.min(2, words.length);
  return rows
    .filter((row) => row.open && row.ticket.account === account)
    .map((row) => ({ row, score: words.filter((word) => hasWordPrefix(row.text(), word)).length }))
    .filter(({ score }) => score >= needed)
    .toSorted((a, b) => b.score - a.score || b.row.ticket.openedAt - a.row.ticket.openedAt)
    .slice(0, limit)
    .map(({ row }) => row);
}
