import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ticket, TicketStatus, WaitingFor } from '../records/ticket.ts';
import type { Contract } from './contract.ts';
import { parseCalendar } from './parse-calendar.ts';
import { dueAtOf, leftAt, standingOf } from './standing.ts';
import type { ContractInForce } from './terms.ts';
import { historyOf, type ClockEntry, type ClockTicket } from './ticket-history.ts';
import { usualContract } from './usual-contract.ts';

const HOUR = 3_600_000;
/** Monday 23 November 2026, 08:00 in Warsaw. */
const MONDAY = Date.parse('2026-11-23T07:00:00Z');
const office: [string, string][] = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
];
const calendar = parseCalendar({
  tz: 'Europe/Warsaw',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
});
const contract: Contract = {
  ...usualContract,
  targets: [
    { kind: 'first-response', priorities: [], ticketTypes: [], budget: { minutes: 60 }, boundary: 'end' },
    { kind: 'resolution', priorities: [], ticketTypes: [], budget: { minutes: 480 }, boundary: 'end' },
  ],
};
const contracts: ContractInForce[] = [{ from: 0, contract, calendar }];

type Told = ClockTicket & Pick<Ticket, 'dueAt'>;
const opened: Told = {
  type: 'incident',
  priority: 3,
  status: 'in-progress',
  waitingFor: null,
  openedAt: MONDAY,
  resolvedAt: null,
  closedAt: null,
  dueAt: null,
};
const entry = (hours: number, type: ClockEntry['type'], data: ClockEntry['data'] = {}): ClockEntry => ({
  type,
  at: Math.round(MONDAY + hours * HOUR),
  author: '019a0000-0000-7000-8000-000000000001',
  internal: false,
  data,
});
const status = (hours: number, to: TicketStatus, waitingFor: WaitingFor | null = null) =>
  entry(hours, 'status', { from: 'new', to, waitingFor });
const reply = (hours: number) => entry(hours, 'reply');

function standingAt(hours: number, entries: ClockEntry[], ticket: Partial<Told> = {}) {
  const told = { ...opened, ...ticket };
  const history = historyOf(told, entries);
  return standingOf({ ticket: told, history, contracts, now: MONDAY + hours * HOUR });
}

describe('a standing speaks of the open target that is due first', () => {
  test.each<[string, number, ClockEntry[], string, string | undefined]>([
    ['the first response before the resolution', 0.5, [], 'running', 'first-response'],
    ['soon, when a quarter of the time is left', 0.75, [], 'soon', 'first-response'],
    ['overdue, when the time is over', 1.01, [], 'overdue', 'first-response'],
    ['the resolution, when the response was given', 1.5, [reply(0.5)], 'running', 'resolution'],
    ['closed in the lunch break', 4.5, [reply(0.5)], 'closed', 'resolution'],
    [
      'waiting, when the contract says that this wait is a pause',
      3,
      [reply(0.5), status(2, 'waiting', 'customer')],
      'waiting',
      'resolution',
    ],
    [
      'running, when it says that it is none',
      3,
      [reply(0.5), status(2, 'waiting', 'supplier')],
      'running',
      'resolution',
    ],
    ['met, when it was resolved in time', 30, [reply(0.5), status(7, 'resolved')], 'met', 'resolution'],
    [
      'missed, when it was resolved too late',
      80,
      [reply(0.5), status(26, 'resolved')],
      'missed',
      'resolution',
    ],
    ['nothing, when it was cancelled', 30, [status(1, 'cancelled')], 'none', undefined],
  ])('%s', (_, hours, entries, state, lead) => {
    const standing = standingAt(hours, entries);
    expect([standing.state, standing.lead?.kind]).toEqual([state, lead]);
  });

  test('overdue stays overdue while it waits', () => {
    expect(standingAt(30, [reply(0.5), status(26, 'waiting', 'customer')]).state).toBe('overdue');
  });

  test('a reopened ticket goes on where it stood', () => {
    const entries = [reply(0.5), status(2, 'resolved'), status(26, 'in-progress')];
    const standing = standingAt(27, entries);
    expect(standing.lead).toMatchObject({ kind: 'resolution', used: 3 * 3600 });
    expect(standing.state).toBe('running');
  });
});

describe('a time agreed by hand', () => {
  const dueAt = MONDAY + 28 * HOUR;

  test('takes the place of the contract’s, and hours left are those of its calendar', () => {
    const { lead } = standingAt(2, [reply(0.5)], { dueAt });
    expect(lead).toMatchObject({ isAgreed: true, dueAt, left: (6 + 4) * 3600, outcome: 'open' });
  });

  test('is moved by no pause, and comes nearer while somebody is waited for', () => {
    const entries = [reply(0.5), status(2, 'waiting', 'customer')];
    expect(dueAtOf(standingAt(3, entries, { dueAt }))).toBe(dueAt);
    expect(standingAt(27.9, entries, { dueAt }).state).toBe('soon');
    expect(standingAt(28.1, entries, { dueAt }).state).toBe('overdue');
  });

  test('stands where the contract promises no resolution', () => {
    const bare = [{ from: 0, contract: { ...contract, targets: [] }, calendar }];
    const ask = { ticket: { ...opened, dueAt }, history: historyOf(opened, []), now: MONDAY + HOUR };
    expect(standingOf({ ...ask, contracts: bare }).lead).toMatchObject({ dueAt, isAgreed: true });
    expect(standingOf({ ...ask, ticket: opened, contracts: bare })).toMatchObject({
      state: 'none',
      lead: null,
    });
  });
});

const steps = fc.array(
  fc.record({
    hours: fc.double({ min: 0, max: 120, noNaN: true }),
    what: fc.constantFrom<TicketStatus | 'reply'>('reply', 'waiting', 'in-progress', 'resolved'),
    waitingFor: fc.constantFrom<WaitingFor>('customer', 'supplier'),
  }),
  { maxLength: 5 },
);

test('until it says that it changes, a standing reads the same, and what is left runs down with the time', () => {
  fc.assert(
    fc.property(
      steps,
      fc.double({ min: 0, max: 150, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.option(fc.integer({ min: 1, max: 120 }), { nil: null }),
      (made, at, share, agreed) => {
        const entries = made
          .filter(({ hours }) => hours <= at)
          .map(({ hours, what, waitingFor }) =>
            what === 'reply' ? reply(hours) : status(hours, what, waitingFor),
          );
        const told = { ...opened, dueAt: agreed === null ? null : MONDAY + agreed * HOUR };
        const history = historyOf(told, entries);
        const now = Math.round(MONDAY + at * HOUR);
        const first = standingOf({ ticket: told, history, contracts, now });
        const end = Math.min(first.changesAt - 1, now + 400 * HOUR);
        expect(first.changesAt).toBeGreaterThan(now);
        const later = Math.round(now + (end - now) * share);
        const second = standingOf({ ticket: told, history, contracts, now: later });
        expect([second.state, second.lead?.kind]).toEqual([first.state, first.lead?.kind]);
        if (first.lead === null || second.lead === null || first.state === 'overdue') return;
        expect(leftAt(first, first.lead, later)).toBeCloseTo(second.lead.left, 3);
      },
    ),
    { numRuns: 1_000 },
  );
});
