import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesktop } from '../../app/desktop.ts';
import { useHeaders, usePending, usePerson, useSyncStatus } from '../../data/hooks.ts';
import { assignmentsSince, type AssignedTicket } from './new-assignments.ts';

/** More than this at once become one notification. */
const STORM = 3;

/**
 * Tells the person of tickets that colleagues give to them while the console runs, by a notification of the system
 * whose click opens the ticket. Silent during the first sync. Mount once, in the frame.
 */
export function useAssignmentNotices(): void {
  const { t } = useTranslation('notices');
  const { id } = usePerson();
  const { rows, complete } = useHeaders('tickets');
  const pending = usePending();
  const isFilling = useSyncStatus().firstSync !== null;
  const desktop = useDesktop();
  const mine = useRef<ReadonlySet<string> | null>(null);

  useEffect(() => {
    if (!complete || isFilling) return;
    const own = new Set(pending.flatMap((group) => group.ops.map((op) => op.id)));
    const now = assignmentsSince(mine.current, rows, id, own);
    mine.current = now.mine;
    const say = (arrived: AssignedTicket[]) => {
      const [first] = arrived;
      if (first === undefined) return;
      const isStorm = arrived.length > STORM;
      void desktop.notify({
        id: `assigned ${arrived.map((ticket) => ticket.id).join(' ')}`.slice(0, 150) + Date.now(),
        title: isStorm ? t('assignedMany', { count: arrived.length }) : t('assigned'),
        body: isStorm ? '' : [first.number, first.subject].filter(Boolean).join(' · '),
        route: isStorm ? '/tickets?view=mine' : `/tickets/${first.id}`,
      });
    };
    if (now.arrived.length > STORM) say(now.arrived);
    else for (const ticket of now.arrived) say([ticket]);
  }, [rows, complete, isFilling, pending, id, desktop, t]);
}
