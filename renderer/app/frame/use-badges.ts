import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStandings } from '../../data/clocks/use-standing.ts';
import { useHeaders, usePerson, useRecords, useSyncStatus } from '../../data/hooks.ts';
import { useNow } from '../../ui/now.tsx';
import type { Screen } from './screens.ts';

/** A number on the rail. */
export interface Badge {
  count: number;
  /** What is counted, in words. */
  label: string;
  tone: 'quiet' | 'soon' | 'overdue';
}

export type Badges = Partial<Record<Screen['id'] | 'sync', Badge>>;

/** What waits for this person: own tickets overdue, commitments past their time, changes not sent. */
export function useBadges(): Badges {
  const { t } = useTranslation('app');
  const overdue = useMyOverdueTickets();
  const late = useMyLateCommitments();
  const { pending, parked } = useSyncStatus();
  const badges: Badges = {};
  if (overdue > 0) badges.tickets = badge(overdue, t('badge.overdue', { count: overdue }), 'overdue');
  if (late > 0) badges.commitments = badge(late, t('badge.late', { count: late }), 'overdue');
  if (parked > 0) badges.sync = badge(parked, t('badge.parked', { count: parked }), 'overdue');
  else if (pending > 0) badges.sync = badge(pending, t('badge.pending', { count: pending }), 'quiet');
  return badges;
}

function badge(count: number, label: string, tone: Badge['tone']): Badge {
  return { count, label, tone };
}

function useMyOverdueTickets(): number {
  const { rows, version } = useHeaders('tickets');
  const { id } = usePerson();
  const standingOf = useStandings();
  return useMemo(
    () => rows.filter((ticket) => ticket.assignee === id && standingOf(ticket)?.state === 'overdue').length,
    // `rows` may be one array that changes in place; `version` tells when.
    // oxlint-disable-next-line react/exhaustive-deps
    [rows, version, id, standingOf],
  );
}

function useMyLateCommitments(): number {
  const { id } = usePerson();
  const now = useNow();
  const open = useRecords('commitments', { selector: { state: 'open', owner: id } });
  return open?.filter((commitment) => commitment.dueAt < now).length ?? 0;
}
