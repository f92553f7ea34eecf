import { describe, expect, test } from 'vitest';
import {
  aroundTheClock,
  at,
  contract,
  contractOf,
  inForce,
  office,
  priority,
  status,
  type,
} from '../../test/support/sla/timeline.ts';
import { told } from '../../test/support/sla/told.ts';
import type { ClockEntry, ClockTicket } from './ticket-history.ts';

describe('new terms', () => {
  test.each<[string, ClockEntry[], string, string]>([
    [
      'a higher priority keeps what is used',
      [priority('Mon 10:00', 2, 1)],
      'Mon 12:00',
      'due Mon 13:00, used 3 of 4 h, running, open',
    ],
    [
      'a higher priority makes due at once, not in the past',
      [priority('Mon 14:00', 2, 1)],
      'Mon 14:30',
      'due Mon 14:00, used 5.5 of 4 h, running, breached',
    ],
    [
      'a lower priority puts off what was broken',
      [priority('Mon 14:00', 1, 2)],
      'Mon 15:00',
      'due Tue 09:00, used 6 of 8 h, running, open',
    ],
    [
      'what was broken before stays broken then',
      [priority('Mon 14:00', 1, 4)],
      'Mon 15:00',
      'due Mon 13:00, used 6 of 3 h, running, breached',
    ],
    [
      'a priority that went up and down again changed nothing',
      [priority('Mon 10:00', 2, 1), priority('Mon 11:00', 1, 2)],
      'Mon 12:00',
      'due Tue 09:00, used 3 of 8 h, running, open',
    ],
    [
      'what changes after the end changes nothing',
      [status('Mon 15:00', 'resolved'), priority('Tue 10:00', 2, 1)],
      'Wed 09:00',
      'due Tue 09:00, used 6 of 8 h, done Mon 15:00, met',
    ],
  ])('%s', (_rule, entries, now, expected) => {
    const last = entries.findLast((entry) => entry.type === 'change');
    const fields = last?.data['fields'] as { priority: { to: ClockTicket['priority'] } } | undefined;
    expect(told('resolution', entries, now, { ticket: { priority: fields?.priority.to } })).toBe(expected);
  });

  test('another type may have another target', () => {
    const entries = [type('Mon 10:00', 'incident', 'request')];
    const ticket = { priority: 3 as const, type: 'request' as const };
    expect(told('resolution', entries, 'Mon 11:00', { ticket })).toBe(
      'due Tue 09:00, used 2 of 8 h, running, open',
    );
  });

  test('another calendar counts from its moment on, and what is used stays', () => {
    const contracts = [...inForce, { from: at('Mon 12:00'), contract, calendar: aroundTheClock }];
    expect(told('resolution', [], 'Mon 11:00', { contracts })).toBe(
      'due Tue 09:00, used 2 of 8 h, running, open',
    );
    expect(told('resolution', [], 'Mon 16:30', { contracts })).toBe(
      'due Mon 17:00, used 7.5 of 8 h, running, open',
    );
  });

  test('what is a pause is for the contract of that time to say', () => {
    const strict = contractOf({ targets: contract.targets, pausedBy: [] });
    const contracts = [...inForce, { from: at('Mon 12:00'), contract: strict, calendar: office }];
    const entries = [status('Mon 10:00', 'waiting', 'customer')];
    expect(told('resolution', entries, 'Mon 11:00', { contracts })).toMatch(
      /waiting for customer since Mon 10:00/,
    );
    expect(told('resolution', entries, 'Mon 14:00', { contracts })).toBe(
      'due Tue 11:00, used 3 of 8 h, running, open',
    );
  });

  test('a ticket from before the first contract is promised from its beginning on', () => {
    const contracts = [{ from: at('Mon 12:00'), contract, calendar: office }];
    expect(told('resolution', [], 'Mon 13:00', { contracts })).toBe(
      'due Tue 12:00, used 1 of 8 h, running, open',
    );
    expect(told('resolution', [], 'Mon 11:00', { contracts })).toBe('none');
    expect(told('resolution', [], 'Mon 11:00', { contracts: [] })).toBe('none');
  });
});

describe('working days', () => {
  const later = { ticket: { priority: 3 as const } };
  test('end with the last of them', () => {
    expect(told('resolution', [], 'Mon 11:00', later)).toBe('due Thu 16:00, used 2 of 31 h, running, open');
  });

  test('are put off by the open hours of a wait', () => {
    const entries = [status('Mon 11:00', 'waiting', 'customer'), status('Mon 13:00', 'in-progress')];
    expect(told('resolution', entries, 'Mon 14:00', later)).toBe(
      'due Fri 10:00, used 3 of 31 h, running, open',
    );
  });

  test('at the same time of the day may end with an opening', () => {
    const ticket = { priority: 3 as const, type: 'request' as const, openedAt: at('Mon 18:00') };
    expect(told('resolution', [], 'Tue 09:00', { ticket })).toBe(
      'due Wed 08:00, used 1 of 8 h, running, open',
    );
  });
});
