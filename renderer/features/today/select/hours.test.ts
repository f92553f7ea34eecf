import { expect, test } from 'vitest';
import type { TicketStanding } from '../../../../shared/sla/standing.ts';
import { dueHours } from './hours.ts';
import type { TicketRow } from './tickets.ts';

const hour = (clock: number, minute = 0) => new Date(2026, 10, 23, clock, minute).getTime();
const due = new Map([
  ['late', hour(7)],
  ['nine', hour(9, 15)],
  ['sharp', hour(10)],
  ['ten', hour(10, 59)],
]);
const row = (id: string) => ({ id }) as TicketRow;
const standingOf = ({ id }: { id: string }) =>
  ({ lead: { dueAt: due.get(id) ?? null } }) as unknown as TicketStanding;
const shown = (overdue: string[], dueToday: string[]) =>
  dueHours({ overdue: overdue.map(row), dueToday: dueToday.map(row) }, standingOf).map(
    ({ from, tickets }) => [
      from === null ? 'overdue' : new Date(from).getHours(),
      ...tickets.map(({ id }) => id),
    ],
  );

test('what is overdue stands first, then every hour with what is due in it; a full hour is its own', () => {
  expect(shown(['late'], ['nine', 'sharp', 'ten'])).toEqual([
    ['overdue', 'late'],
    [9, 'nine'],
    [10, 'sharp', 'ten'],
  ]);
});

test('hours without anything have no row, and a day without anything has none at all', () => {
  expect(shown([], ['ten'])).toEqual([[10, 'ten']]);
  expect(shown([], [])).toEqual([]);
});
