import { useMemo } from 'react';
import { useHeaders, useRecords } from '../../data/hooks.ts';
import { answered } from './select/answered.ts';
import { useDay } from './use-day.ts';

const SPAN = 30 * 24 * 3_600_000;

/** Tickets in which the customer has answered within thirty days and nobody took note; `undefined` while reading. */
export function useAnswered() {
  const { byId } = useHeaders('tickets');
  const { start } = useDay();
  const replies = useMessages('reply', start - SPAN);
  const mails = useMessages('e-mail', start - SPAN);
  return useMemo(
    () => (replies === undefined || mails === undefined ? undefined : answered(byId, [...replies, ...mails])),
    [byId, replies, mails],
  );
}

function useMessages(type: 'reply' | 'e-mail', since: number) {
  return useRecords('entries', {
    selector: { type, at: { $gte: since } },
    sort: [{ type: 'asc' }, { at: 'asc' }],
  });
}
