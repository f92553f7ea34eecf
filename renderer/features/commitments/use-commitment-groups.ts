import { useMemo } from 'react';
import type { Commitment } from '../../../shared/records/commitment.ts';
import { fold, wordsOf } from '../../../shared/text/words.ts';
import { useAll, usePerson, useRecords } from '../../data/hooks.ts';
import { useNow } from '../../ui/now.tsx';
import type { ListQuery } from '../register/use-list-query.ts';
import { hereZone } from '../visits/zone-time.ts';
import { commitmentScopes, passesCommitmentFilter, type CommitmentScope } from './commitment-filter.ts';
import { groupByDue, type DueGroup } from './due-groups.ts';

/** Commitments that pass the filters of the address, in groups by due time; `undefined` while they are being read. */
export function useCommitmentGroups(query: ListQuery) {
  const me = usePerson().id;
  const accounts = useAll('accounts');
  const people = useAll('people');
  const now = useNow();
  const all = useRecords('commitments', { selector: {}, sort: [{ dueAt: 'asc' }] });
  const scope = scopeOf(query.get('scope'));
  const state = query.get('state') === 'settled' ? 'settled' : 'open';
  const [q, type, account] = [query.get('q'), query.get('type'), query.get('account')];
  const found = useMemo(() => {
    const filter = { scope, state, type, account, words: wordsOf(q) } as const;
    const textOf = (one: Commitment) =>
      fold(
        [
          one.what,
          one.to,
          one.ownerTeam,
          accounts.get(one.account ?? '')?.name,
          people.get(one.owner ?? '')?.name,
        ]
          .filter(Boolean)
          .join(' '),
      );
    return all?.filter((one) => passesCommitmentFilter(one, textOf(one), filter, me));
  }, [all, accounts, people, scope, state, type, account, q, me]);
  const groups = useMemo<{ group: DueGroup; items: Commitment[] }[]>(
    () => groupByDue(found ?? [], now, hereZone()),
    [found, now],
  );
  return { groups, shown: found?.length ?? 0, total: all?.length ?? 0, isReading: all === undefined };
}

/** The scope named in the address; one's own by default. */
export function scopeOf(value: string): CommitmentScope {
  return commitmentScopes.find((scope) => scope === value) ?? 'mine';
}
