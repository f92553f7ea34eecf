import { describe, expect, test } from 'vitest';
import { workweek } from '../../test/support/sla/known/known-case.ts';
import {
  aroundTheClock,
  at,
  contract,
  contractOf,
  inForce,
  resolution,
  shown,
  status,
  ticketOf,
} from '../../test/support/sla/timeline.ts';
import { parseCalendar } from './business-time.ts';
import { ticketClock } from './clock.ts';
import { explain } from './explain.ts';
import type { ContractInForce } from './terms.ts';
import type { ClockEntry } from './ticket-history.ts';

function clockFrom(
  opened: string,
  entries: ClockEntry[],
  now: string,
  contracts: ContractInForce[] = inForce,
) {
  const ticket = ticketOf({ openedAt: at(opened) });
  const clock = ticketClock({ ticket, entries, contracts, now: at(now) }).find(
    ({ kind }) => kind === 'resolution',
  );
  if (clock === undefined) throw new Error('There is no target.');
  return clock;
}

function told(...asked: Parameters<typeof clockFrom>): string[] {
  return explain(clockFrom(...asked)).map((span) => {
    const what = {
      counted: () => `${span.kind === 'counted' ? span.seconds / 3600 : 0} h`,
      closed: () => (span.kind === 'closed' ? span.reason : ''),
      paused: () => `paused: ${span.kind === 'paused' ? span.why : ''}`,
    }[span.kind]();
    return `${shown(span.from)} - ${shown(span.until)} ${what}`;
  });
}

const lunch = parseCalendar({
  tz: 'UTC',
  hours: workweek(['08:00', '12:00'], ['13:00', '17:00']),
  holidays: ['2026-11-25'],
});
const withLunch: ContractInForce[] = [{ from: 0, contract, calendar: lunch }];

describe('a due time is explained', () => {
  test('by counted hours, the weekend, and a wait', () => {
    const entries = [status('Mon2 10:12', 'waiting', 'customer'), status('Mon2 10:42', 'in-progress')];
    expect(told('Fri 15:00', entries, 'Mon2 11:00')).toEqual([
      'Fri 15:00 - Fri 16:00 1 h',
      'Fri 16:00 - Mon2 08:00 weekend',
      'Mon2 08:00 - Mon2 10:12 2.2 h',
      'Mon2 10:12 - Mon2 10:42 paused: customer',
      'Mon2 10:42 - Mon2 15:30 4.8 h',
    ]);
  });

  test('by lunch breaks, nights and holidays', () => {
    expect(told('Tue 11:00', [], 'Tue 12:00', withLunch)).toEqual([
      'Tue 11:00 - Tue 12:00 1 h',
      'Tue 12:00 - Tue 13:00 break',
      'Tue 13:00 - Tue 17:00 4 h',
      'Tue 17:00 - Thu 08:00 holiday',
      'Thu 08:00 - Thu 11:00 3 h',
    ]);
    expect(told('Mon 15:00', [], 'Mon 16:00', withLunch)).toContain('Mon 17:00 - Tue 08:00 night');
  });

  test('from the start on where it began outside hours', () => {
    expect(told('Mon 06:00', [], 'Mon 09:00')).toEqual([
      'Mon 06:00 - Mon 08:00 night',
      'Mon 08:00 - Mon 16:00 8 h',
    ]);
    expect(told('Sat 10:00', [], 'Sat 11:00')[0]).toBe('Sat 10:00 - Mon2 08:00 weekend');
  });

  test('with a wait over nights as one span', () => {
    const entries = [status('Mon 10:00', 'waiting', 'customer'), status('Wed 09:00', 'in-progress')];
    expect(told('Mon 09:00', entries, 'Wed 10:00')).toEqual([
      'Mon 09:00 - Mon 10:00 1 h',
      'Mon 10:00 - Wed 09:00 paused: customer',
      'Wed 09:00 - Wed 16:00 7 h',
    ]);
  });

  test('with the time that it was closed before it was reopened', () => {
    const entries = [status('Mon 10:00', 'resolved'), status('Mon 14:00', 'in-progress')];
    expect(told('Mon 09:00', entries, 'Mon 15:00')).toContain('Mon 10:00 - Mon 14:00 paused: ended');
  });

  test('over new terms, each part by its calendar', () => {
    const contracts = [...inForce, { from: at('Mon 18:00'), contract, calendar: aroundTheClock }];
    expect(told('Mon 09:00', [], 'Mon 18:30', contracts)).toEqual([
      'Mon 09:00 - Mon 16:00 7 h',
      'Mon 16:00 - Mon 18:00 night',
      'Mon 18:00 - Mon 19:00 1 h',
    ]);
  });

  test('over midnight as one span where it never closes', () => {
    const contracts = [{ from: 0, contract, calendar: aroundTheClock }];
    expect(told('Mon 20:00', [], 'Mon 21:00', contracts)).toEqual(['Mon 20:00 - Tue 04:00 8 h']);
  });

  test('without gaps, and its counted spans are the budget', () => {
    const entries = ['Mon', 'Tue', 'Thu'].flatMap((day) => [
      status(`${day} 09:17`, 'waiting', 'customer'),
      status(`${day} 17:31`, 'in-progress'),
      status(`${day} 17:40`, 'waiting', 'evidence'),
      status(`${day} 19:00`, 'in-progress'),
    ]);
    const long = contractOf({ targets: [resolution([], { minutes: 1_000 })] });
    const clock = clockFrom('Mon 07:30', entries, 'Fri 10:00', [
      { from: 0, contract: long, calendar: lunch },
    ]);
    const spans = explain(clock);
    expect(spans[0]?.from).toBe(at('Mon 07:30'));
    expect(spans.at(-1)?.until).toBe(clock.dueAt);
    expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ until }) => until));
    const counted = spans.reduce((sum, span) => sum + (span.kind === 'counted' ? span.seconds : 0), 0);
    expect(counted).toBeCloseTo(clock.budget, 6);
  });

  test('up to another end where that is asked for', () => {
    const spans = explain(clockFrom('Mon 09:00', [], 'Mon 11:00'), at('Mon 11:00'));
    expect(spans).toEqual([
      { kind: 'counted', from: at('Mon 09:00'), until: at('Mon 11:00'), seconds: 7_200 },
    ]);
  });
});
