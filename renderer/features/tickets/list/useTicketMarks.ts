import { useMemo } from 'react';
import { useArchive, usePending } from '../../../data/hooks.ts';
import { markKey, useReadMarks } from '../../timeline/read-marks.ts';
import { isLater } from '../../timeline/remember.ts';
import type { TicketHeader } from './ticket-row.ts';

export interface TicketMarks {
  /** Something was written since the person last read the ticket. */
  isUnread: (ticket: TicketHeader) => boolean;
  /** Tickets with changes that have not reached the server. */
  pending: ReadonlySet<string>;
  /** Archived tickets of which only the headers are on this device. */
  away: ReadonlySet<string>;
}

/** Marks beside the rows of a list. */
export function useTicketMarks(personId: string): TicketMarks {
  const groups = usePending();
  const { away } = useArchive();
  const pending = useMemo(
    () =>
      new Set(
        groups
          .filter(({ state }) => state !== 'acknowledged')
          .flatMap(({ ops }) => ops.filter(({ kind }) => kind === 'tickets').map(({ id }) => id)),
      ),
    [groups],
  );
  const readUntil = useReadMarks((marks) => marks.readUntil);
  const since = useReadMarks((marks) => marks.since[personId]);
  return useMemo(
    () => ({
      isUnread: ({ id, activityAt }) => isLater(activityAt, readUntil[markKey(personId, id)], since),
      pending,
      away,
    }),
    [readUntil, since, personId, pending, away],
  );
}
