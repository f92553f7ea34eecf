import { useEffect, useRef } from 'react';
import { fireNotices } from '../../../shared/commands/notices.ts';
import { useDispatch } from '../../data/commands.ts';
import { useHeaders, usePending, usePerson, useSyncStatus } from '../../data/hooks.ts';
import { useReplica } from '../../data/replica-context.ts';
import { replicaId } from '../../data/session/session-storage.ts';
import { assignmentOf } from './assignment-of.ts';
import { isSettled } from './is-settled.ts';
import { assignmentsSince } from './new-assignments.ts';
import { readOnce } from './watch/read-once.ts';

/**
 * Writes a notice for each ticket that a colleague gives to the person while the console runs; the watcher says it. Silent
 * during the first sync. Mount once, in the frame.
 * @param isWatching this window is the one that does it
 */
export function useAssignmentNotices(isWatching: boolean): void {
  const { id } = usePerson();
  const { rows, complete } = useHeaders('tickets');
  const pending = usePending();
  const status = useSyncStatus();
  const isReady = isSettled(status);
  const counted = status.counts.tickets ?? 0;
  const replica = useReplica();
  const dispatch = useDispatch();
  const mine = useRef<ReadonlySet<string> | null>(null);

  useEffect(() => {
    if (!complete || !isReady) return;
    // Rows of a load show a moment after they are stored.
    if (mine.current === null && rows.length < counted) return;
    const own = new Set(pending.flatMap((group) => group.ops.map((op) => op.id)));
    const now = assignmentsSince(mine.current, rows, id, own);
    mine.current = now.mine;
    if (!isWatching || now.arrived.length === 0) return;
    const tell = async () => {
      const notices = await Promise.all(
        now.arrived.map(async (ticket) => {
          const timeline = replica.records('entries', { selector: { subjectId: ticket.id } });
          // The ticket comes before its timeline does.
          const isWhole = (entries: { at: number }[]) =>
            ticket.activityAt <= ticket.openedAt || entries.some(({ at }) => at >= ticket.activityAt);
          const course = assignmentOf((await readOnce(timeline, isWhole)) ?? [], id);
          const { account } = ticket;
          return { type: 'assigned' as const, ticket: ticket.id, account, about: 'assigned', course };
        }),
      );
      await dispatch((context) => fireNotices(context, notices, replicaId()));
    };
    // A device that cannot keep it has said so already.
    tell().catch(() => undefined);
  }, [rows, complete, isReady, counted, pending, id, replica, dispatch, isWatching]);
}
