import { parseRecord } from '../../../../shared/records/kinds.ts';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import type { StandingOf } from '../../../data/clocks/use-standing.ts';
import { usualStandings } from '../../../../shared/sla/usual-standings.fixture.ts';
import { createRowBuilder, type RowNames, type TicketRow } from './ticket-row.ts';

/** Saturday 21 November 2026, noon UTC. */
export const NOW = Date.UTC(2026, 10, 21, 12);
export const HOUR = 3_600_000;
export const ANNA = '00000000-0000-4000-8000-00000000000a';
export const BORIS = '00000000-0000-4000-8000-00000000000b';
export const PLANT = '00000000-0000-4000-8000-0000000000a1';
export const MILL = '00000000-0000-4000-8000-0000000000a2';

export const names: RowNames = {
  account: (id) => ({ [PLANT]: 'Żuraw Plant', [MILL]: 'Mill' })[id],
  person: (id) => ({ [ANNA]: 'Engineer 1', [BORIS]: 'Engineer 2' })[id],
};

/** A valid id made of a small number. */
export function idOf(index: number): string {
  return `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

/** A ticket with defaults, opened an hour before {@link NOW}. */
export function ticketOf(index: number, fields: Partial<Ticket> = {}): Ticket {
  const openedAt = fields.openedAt ?? NOW - HOUR;
  return parseRecord('tickets', {
    id: idOf(index),
    number: `FF-${index}`,
    subject: `Ticket ${index}`,
    openedAt,
    activityAt: openedAt,
    ...fields,
  });
}

export function rowsOf(...tickets: Ticket[]): TicketRow[] {
  return createRowBuilder(names)(tickets, usualStanding);
}

/** As they stand at {@link NOW} by the usual times. */
export const usualStanding: StandingOf = usualStandings(NOW);

/** Numbers of the tickets, for reading an order at a glance. */
export function numbersOf(rows: readonly TicketRow[]): number[] {
  return rows.map((row) => Number(row.ticket.number?.slice(3)));
}
