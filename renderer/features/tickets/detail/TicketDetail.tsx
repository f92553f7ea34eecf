import { useState } from 'react';
import { useArchive, useRecord } from '../../../data/hooks.ts';
import type { TicketRow } from '../list/ticket-row.ts';
import type { Facets } from '../list/useFacets.ts';
import { AwayTicket } from './AwayTicket.tsx';
import { MissingTicket } from './MissingTicket.tsx';
import { TicketView } from './TicketView.tsx';

export interface TicketDetailProps {
  id: string;
  facets: Facets;
  rows: readonly TicketRow[];
}

/** One ticket, or why it cannot be shown. */
export function TicketDetail({ id, facets, rows }: TicketDetailProps) {
  const ticket = useRecord('tickets', id);
  const { away } = useArchive();
  const [wasSeen, setSeen] = useState(false);
  if (ticket && !wasSeen) setSeen(true);
  // Reading takes a few milliseconds: a spinner would only flash.
  if (ticket === undefined) return <div />;
  if (ticket === null && away.has(id)) return <AwayTicket id={id} />;
  if (ticket === null) return <MissingTicket wasSeen={wasSeen} />;
  return <TicketView ticket={ticket} facets={facets} rows={rows} />;
}
