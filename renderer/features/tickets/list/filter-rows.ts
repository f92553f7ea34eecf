import { hasWordPrefix, wordsOf } from '../../../../shared/text/words.ts';
import { ME, NOBODY, isOpenRange, type DayRange, type TicketFilter } from './list-state.ts';
import type { TicketHeader, TicketRow } from './ticket-row.ts';

type Test = (row: TicketRow) => boolean;

/** Instants (UTC ms) at which a day of the person's calendar starts and the next one does. */
export function dayBounds(day: string): { start: number; end: number } {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  // Not start + 24 h: a day on which the clock changes has 23 or 25.
  return {
    start: new Date(year, month - 1, date).getTime(),
    end: new Date(year, month - 1, date + 1).getTime(),
  };
}

/**
 * Make one test of a filter and words. Only the fields that narrow take part, so an empty filter costs nothing.
 * @param personId whom "me" stands for
 */
export function compileFilter(filter: TicketFilter, query: string, personId: string): Test {
  const tests: Test[] = [
    ...memberTest(filter.status, (ticket) => ticket.status),
    ...memberTest(filter.priority, (ticket) => ticket.priority),
    ...memberTest(filter.type, (ticket) => ticket.type),
    ...memberTest(filter.account, (ticket) => ticket.account ?? NOBODY),
    ...memberTest(filter.team, (ticket) => ticket.team ?? NOBODY),
    ...memberTest(
      filter.assignee.map((id) => (id === ME ? personId : id)),
      (ticket) => ticket.assignee ?? NOBODY,
    ),
    ...memberTest(filter.category, (ticket) => ticket.category ?? NOBODY),
    ...memberTest(filter.channel, (ticket) => ticket.channel),
    ...tagTest(filter.tag),
    ...rangeTest(filter.opened, (ticket) => ticket.openedAt),
    ...rangeTest(filter.changed, (ticket) => ticket.activityAt),
    ...wordsTest(query),
  ];
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return (row) => tests.every((test) => test(row));
}

function memberTest<T>(values: readonly T[], valueOf: (ticket: TicketHeader) => T): Test[] {
  if (values.length === 0) return [];
  const wanted = new Set(values);
  return [(row) => wanted.has(valueOf(row.ticket))];
}

function tagTest(tags: readonly string[]): Test[] {
  return tags.length === 0 ? [] : [(row) => tags.some((tag) => row.ticket.tags.includes(tag))];
}

function rangeTest(range: DayRange, instantOf: (ticket: TicketHeader) => number): Test[] {
  if (isOpenRange(range)) return [];
  const from = range.from === null ? -Infinity : dayBounds(range.from).start;
  const to = range.to === null ? Infinity : dayBounds(range.to).end;
  return [({ ticket }) => instantOf(ticket) >= from && instantOf(ticket) < to];
}

function wordsTest(query: string): Test[] {
  const words = wordsOf(query);
  return words.map((word) => (row) => hasWordPrefix(row.text(), word));
}
