import type { Commitment } from '../../../shared/records/commitment.ts';
import { matchesWords } from '../../../shared/text/words.ts';

/** `mine`: I owe it; `ours`: anybody of us owes it; `theirs`: a partner or another department owes it to us. */
export const commitmentScopes = ['mine', 'ours', 'theirs'] as const;
export type CommitmentScope = (typeof commitmentScopes)[number];

/** What the list is narrowed to; `''` stands for no filter. */
export interface CommitmentFilter {
  scope: CommitmentScope;
  /** Words of the query, folded. */
  words: readonly string[];
  type: string;
  account: string;
  /** `open` or `settled`. */
  state: 'open' | 'settled';
}

type Fields = Pick<Commitment, 'type' | 'owner' | 'ownerTeam' | 'account' | 'state'>;

/** Who owes it. A step was passed to another department or partner, so they owe it to us; everything else we owe. */
export function isOwedToUs(commitment: Pick<Fields, 'type'>): boolean {
  return commitment.type === 'step';
}

/** Does a commitment belong in the list? `text` is its folded search text. */
export function passesCommitmentFilter(
  one: Fields,
  text: string,
  filter: CommitmentFilter,
  me: string,
): boolean {
  if ((one.state === 'open') !== (filter.state === 'open')) return false;
  if (filter.scope === 'mine' && one.owner !== me) return false;
  if (filter.scope !== 'mine' && isOwedToUs(one) !== (filter.scope === 'theirs')) return false;
  if (filter.type !== '' && one.type !== filter.type) return false;
  if (filter.account !== '' && one.account !== filter.account) return false;
  return matchesWords(text, filter.words);
}
