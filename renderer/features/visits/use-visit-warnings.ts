import { useMemo } from 'react';
import type { Account, Site } from '../../../shared/records/account.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { hoursAt, isOutside, type VisitHours } from '../../../shared/visits/open-hours.ts';
import { clashesOf, type Clash } from '../../../shared/visits/visit-clashes.ts';
import { useAll, useRecords } from '../../data/hooks.ts';
import type { Span } from './visit-span.ts';

const DAY = 86_400_000;

/** A plan that is held against the diary and the hours of the place. */
export interface CheckedPlan {
  /** `null`: not planned yet. */
  id: string | null;
  engineer: string | null;
  span: Span | null;
  account: Account | undefined;
  site: Site | undefined;
  isRemote: boolean;
}

export interface VisitWarnings {
  clashes: readonly Clash<Visit>[];
  /** Whose hours it is outside of; `null` when it is not, or nobody knows them. */
  outside: VisitHours['from'] | null;
}

/** What stands in the way of a plan: other visits of the same person, and doors that are closed. */
export function useVisitWarnings({
  id,
  engineer,
  span,
  account,
  site,
  isRemote,
}: CheckedPlan): VisitWarnings {
  const policies = useAll('policies');
  const { startsAt, endsAt } = span ?? { startsAt: 0, endsAt: 0 };
  // Whoever stays for longer than a week is found by the day on which it begins no more.
  const visits = useRecords('visits', {
    selector: { startsAt: { $gt: startsAt - 7 * DAY, $lt: endsAt + DAY }, engineer: engineer ?? '' },
    sort: [{ startsAt: 'asc' }],
  });
  return useMemo(() => {
    if (startsAt === 0) return { clashes: [], outside: null };
    const way = isRemote ? null : (site?.travelMinutes ?? null);
    const hours = account === undefined ? null : hoursAt(site, account, policies, startsAt);
    const isClosed = hours !== null && !isRemote && isOutside(hours.calendar, { startsAt, endsAt });
    return {
      clashes: clashesOf({ id, engineer, startsAt, endsAt }, visits ?? [], way),
      outside: isClosed ? hours.from : null,
    };
  }, [id, engineer, startsAt, endsAt, visits, account, site, policies, isRemote]);
}
