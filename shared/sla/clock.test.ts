import { describe, expect, test } from 'vitest';
import {
  at,
  contract,
  customerReply,
  inForce,
  internalReply,
  note,
  reply,
  status,
  ticketOf,
} from '../../test/support/sla/timeline.ts';
import { clockOf, told } from '../../test/support/sla/told.ts';
import { parseCalendar } from './business-time.ts';
import { ticketClock } from './clock.ts';
import type { ClockEntry, ClockTicket } from './ticket-history.ts';

const waits = status('Mon 11:00', 'waiting', 'customer');

describe('resolution', () => {
  test.each<[string, ClockEntry[], string, string]>([
    ['runs in hours', [], 'Mon 11:00', 'due Tue 09:00, used 2 of 8 h, running, open'],
    ['stands at night', [], 'Mon 18:00', 'due Tue 09:00, used 7 of 8 h, closed until Tue 08:00, open'],
    ['is kept at the very due time', [], 'Tue 09:00', 'due Tue 09:00, used 8 of 8 h, running, open'],
    [
      'is broken when it is over, and runs on',
      [],
      'Tue 10:00',
      'due Tue 09:00, used 9 of 8 h, running, breached',
    ],
    [
      'waits for the customer, and is due later by that',
      [waits],
      'Mon 13:00',
      'due Tue 11:00, used 2 of 8 h, waiting for customer since Mon 11:00, open',
    ],
    [
      'does not wait for those whom the contract does not name',
      [status('Mon 11:00', 'waiting', 'supplier')],
      'Mon 13:00',
      'due Tue 09:00, used 4 of 8 h, running, open',
    ],
    [
      'goes on after the wait',
      [waits, status('Mon 13:00', 'in-progress')],
      'Mon 14:00',
      'due Tue 11:00, used 3 of 8 h, running, open',
    ],
    [
      'runs at the very end of a wait',
      [waits, status('Mon 13:00', 'in-progress')],
      'Mon 13:00',
      'due Tue 11:00, used 2 of 8 h, running, open',
    ],
    [
      'weighs a wait over night by its open hours',
      [status('Mon 15:00', 'waiting', 'customer'), status('Tue 09:00', 'in-progress')],
      'Tue 10:00',
      'due Tue 11:00, used 7 of 8 h, running, open',
    ],
    [
      'stays broken while it waits',
      [status('Tue 09:30', 'waiting', 'customer')],
      'Tue 12:00',
      'due Tue 09:00, used 8.5 of 8 h, waiting for customer since Tue 09:30, breached',
    ],
    [
      'is met when resolved in time',
      [status('Tue 08:30', 'resolved')],
      'Wed 09:00',
      'due Tue 09:00, used 7.5 of 8 h, done Tue 08:30, met',
    ],
    [
      'is met at the very due time',
      [status('Tue 09:00', 'resolved')],
      'Wed 09:00',
      'due Tue 09:00, used 8 of 8 h, done Tue 09:00, met',
    ],
    [
      'is broken a second later',
      [status('Tue 09:00:36', 'resolved')],
      'Wed 09:00',
      'due Tue 09:00, used 8.01 of 8 h, done Tue 09:00:36, breached',
    ],
    [
      'was done when resolved, not when closed',
      [status('Mon 10:00', 'resolved'), status('Wed 10:00', 'closed')],
      'Thu 09:00',
      'due Tue 09:00, used 1 of 8 h, done Mon 10:00, met',
    ],
    [
      'was done when closed at once',
      [status('Mon 10:00', 'closed')],
      'Thu 09:00',
      'due Tue 09:00, used 1 of 8 h, done Mon 10:00, met',
    ],
    [
      'goes on when reopened, without the time that it was closed',
      [status('Mon 10:00', 'resolved'), status('Mon 14:00', 'in-progress')],
      'Mon 15:00',
      'due Tue 13:00, used 2 of 8 h, running, open',
    ],
    [
      'also after resolved and closed',
      [status('Mon 10:00', 'resolved'), status('Mon 11:00', 'closed'), status('Mon 14:00', 'in-progress')],
      'Mon 15:00',
      'due Tue 13:00, used 2 of 8 h, running, open',
    ],
    [
      'is done again when resolved again',
      [status('Mon 10:00', 'resolved'), status('Mon 14:00', 'in-progress'), status('Tue 13:30', 'resolved')],
      'Wed 09:00',
      'due Tue 13:00, used 8.5 of 8 h, done Tue 13:30, breached',
    ],
    ['is none when cancelled', [status('Mon 10:00', 'cancelled')], 'Mon 15:00', 'none'],
    [
      'is there again when the cancellation is taken back',
      [status('Mon 10:00', 'cancelled'), status('Mon 14:00', 'in-progress')],
      'Mon 15:00',
      'due Tue 13:00, used 2 of 8 h, running, open',
    ],
    [
      'does not know yet what comes later',
      [status('Mon 12:00', 'resolved')],
      'Mon 11:00',
      'due Tue 09:00, used 2 of 8 h, running, open',
    ],
    [
      'reads a timeline in any order',
      [status('Mon 13:00', 'in-progress'), waits],
      'Mon 14:00',
      'due Tue 11:00, used 3 of 8 h, running, open',
    ],
    [
      'takes what a slow clock wrote before the opening for the opening',
      [status('Mon 08:30', 'waiting', 'customer')],
      'Mon 10:00',
      'due Tue 10:00, used 0 of 8 h, waiting for customer since Mon 09:00, open',
    ],
  ])('%s', (_rule, entries, now, expected) => {
    expect(told('resolution', entries, now)).toBe(expected);
  });

  test.each<[string, Partial<ClockTicket>, string]>([
    [
      'resolved',
      { status: 'resolved', resolvedAt: at('Mon 10:00') },
      'due Tue 09:00, used 1 of 8 h, done Mon 10:00, met',
    ],
    [
      'closed',
      { status: 'closed', closedAt: at('Tue 10:00') },
      'due Tue 09:00, used 9 of 8 h, done Tue 10:00, breached',
    ],
    [
      'waiting',
      { status: 'waiting', waitingFor: 'customer' },
      'due Wed2 09:00, used 0 of 8 h, waiting for customer since Mon 09:00, open',
    ],
  ])('of a ticket without entries is read from its header: %s', (_status, ticket, expected) => {
    const now = ticket.status === 'waiting' ? 'Tue2 09:00' : 'Wed 09:00';
    expect(told('resolution', [], now, { ticket })).toBe(expected);
  });
});

describe('the first response', () => {
  test.each<[string, ClockEntry[], string, string]>([
    ['is owed from the opening on', [], 'Mon 09:30', 'due Mon 10:00, used 0.5 of 1 h, running, open'],
    [
      'is met by a word to the customer',
      [reply('Mon 09:30')],
      'Tue 09:00',
      'due Mon 10:00, used 0.5 of 1 h, done Mon 09:30, met',
    ],
    [
      'is not met by a note',
      [note('Mon 09:30')],
      'Mon 09:45',
      'due Mon 10:00, used 0.75 of 1 h, running, open',
    ],
    [
      'is not met by words among us',
      [internalReply('Mon 09:30')],
      'Mon 09:45',
      'due Mon 10:00, used 0.75 of 1 h, running, open',
    ],
    [
      'is not met by the customer',
      [customerReply('Mon 09:30')],
      'Mon 09:45',
      'due Mon 10:00, used 0.75 of 1 h, running, open',
    ],
    [
      'is met by a solution',
      [status('Mon 09:45', 'resolved')],
      'Tue 09:00',
      'due Mon 10:00, used 0.75 of 1 h, done Mon 09:45, met',
    ],
    [
      'is never paused',
      [status('Mon 09:15', 'waiting', 'customer')],
      'Mon 10:30',
      'due Mon 10:00, used 1.5 of 1 h, running, breached',
    ],
    [
      'is broken when late',
      [reply('Mon 11:00')],
      'Tue 09:00',
      'due Mon 10:00, used 2 of 1 h, done Mon 11:00, breached',
    ],
    [
      'stays met when the ticket is reopened',
      [reply('Mon 09:30'), status('Mon 10:00', 'resolved'), status('Tue 10:00', 'in-progress')],
      'Wed 09:00',
      'due Mon 10:00, used 0.5 of 1 h, done Mon 09:30, met',
    ],
  ])('%s', (_rule, entries, now, expected) => {
    expect(told('first-response', entries, now)).toBe(expected);
  });
});

describe('the next update', () => {
  test.each<[string, ClockEntry[], string, string]>([
    ['is owed after the first answer only', [], 'Mon 09:30', 'none'],
    [
      'is owed from the last answer on',
      [reply('Mon 09:30')],
      'Mon 10:30',
      'due Mon 13:30, used 1 of 4 h, running, open',
    ],
    [
      'is owed anew after each',
      [reply('Mon 09:30'), reply('Mon 12:00')],
      'Mon 13:00',
      'due Mon 16:00, used 1 of 4 h, running, open',
    ],
    [
      'waits with the ticket',
      [reply('Mon 09:30'), waits],
      'Mon 13:00',
      'due Mon 15:30, used 1.5 of 4 h, waiting for customer since Mon 11:00, open',
    ],
    [
      'is broken when it does not come',
      [reply('Mon 09:30')],
      'Mon 14:00',
      'due Mon 13:30, used 4.5 of 4 h, running, breached',
    ],
    [
      'is done with the end, and words after it begin no other',
      [reply('Mon 09:30'), status('Mon 11:00', 'resolved'), reply('Mon 12:00')],
      'Mon 13:00',
      'due Mon 13:30, used 1.5 of 4 h, done Mon 11:00, met',
    ],
    [
      'is owed again when reopened, without the time that it was closed',
      [reply('Mon 09:30'), status('Mon 11:00', 'resolved'), status('Mon 13:00', 'in-progress')],
      'Mon 14:00',
      'due Mon 15:30, used 2.5 of 4 h, running, open',
    ],
  ])('%s', (_rule, entries, now, expected) => {
    expect(told('next-update', entries, now)).toBe(expected);
  });
});

test.each<[string, ClockEntry[], string, number]>([
  ['none before the first', [reply('Mon 09:30')], 'Tue 12:00', 0],
  ['the one that was followed too late', [reply('Mon 09:30'), reply('Mon 15:00')], 'Mon 15:30', 1],
  ['not one that a wait excuses', [reply('Mon 09:30'), waits, reply('Mon 15:00')], 'Mon 15:30', 0],
  [
    'each of several, also after the end',
    [reply('Mon 09:30'), reply('Mon 15:00'), reply('Tue 12:00'), status('Tue 13:00', 'resolved')],
    'Wed 09:00',
    2,
  ],
])('updates that came too late are counted: %s', (_which, entries, now, count) => {
  expect(clockOf('next-update', entries, now)?.brokenBefore).toBe(count);
});

test('all targets of a ticket are told, not only the next', () => {
  const entries = [reply('Mon 09:30')];
  const clocks = ticketClock({ ticket: ticketOf(), entries, contracts: inForce, now: at('Mon 10:00') });
  expect(clocks.map(({ kind }) => kind)).toEqual(['first-response', 'next-update', 'resolution']);
});

test('a calendar that is never open has no due time and takes nothing down', () => {
  const never = parseCalendar({ tz: 'UTC', hours: {} });
  const contracts = [{ from: 0, contract, calendar: never }];
  const clock = clockOf('resolution', [], 'Mon 10:00', { contracts });
  expect(clock).toMatchObject({ dueAt: null, outcome: 'open', progress: { state: 'closed', opensAt: null } });
});
