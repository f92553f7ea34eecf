import type { Visit } from '../../../shared/records/visit.ts';
import { matchesWords } from '../../../shared/text/words.ts';

/** Whose visits: one's own, everybody's. */
export type VisitScope = 'mine' | 'team';

/** What the list is narrowed to. */
export interface VisitFilter {
  scope: VisitScope;
  /** Words of the query, folded. */
  words: readonly string[];
  account: string;
  engineer: string;
}

type Fields = Pick<Visit, 'engineer' | 'account' | 'status'>;

/** Does a visit belong in the list? `text` is its folded search text. Called-off ones are shown: one counted on them. */
export function passesVisitFilter(visit: Fields, text: string, filter: VisitFilter, me: string): boolean {
  if (filter.scope === 'mine' && visit.engineer !== me) return false;
  if (filter.engineer !== '' && visit.engineer !== filter.engineer) return false;
  if (filter.account !== '' && visit.account !== filter.account) return false;
  return matchesWords(text, filter.words);
}

/** The scope named in the address; one's own by default for somebody who drives to customers. */
export function visitScope(value: string, roles: readonly string[]): VisitScope {
  if (value === 'mine' || value === 'team') return value;
  return roles.includes('engineer') || roles.includes('partner') ? 'mine' : 'team';
}
