import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  at,
  contractOf,
  office,
  priority,
  reply,
  resolution,
  status,
  ticketOf,
} from '../../test/support/sla/timeline.ts';
import { policyId } from '../../test/support/sla/policies.ts';
import type { TicketStatus } from '../records/ticket.ts';
import { parseCalendar } from './parse-calendar.ts';
import { concerns } from './concerned-tickets.ts';
import { reportOf, type ReportTicket } from './report.ts';
import { monthAfter, reportMonth } from './report-month.ts';
import { permilleMet } from './target-tally.ts';
import type { ContractInForce } from './terms.ts';
import type { ClockEntry } from './ticket-history.ts';

const terms = contractOf({
  targets: [
    { kind: 'first-response', priorities: [], ticketTypes: [], budget: { minutes: 60 }, boundary: 'end' },
    { kind: 'next-update', priorities: [], ticketTypes: [], budget: { minutes: 240 }, boundary: 'end' },
    resolution([], { minutes: 480 }),
  ],
  penalties: [
    {
      kinds: ['resolution'],
      priorities: [],
      perBreach: 10_000,
      perHourLate: 1_000,
      percentOfFee: 0,
      cap: 30_000,
    },
  ],
  monthlyFee: 200_000,
  monthlyCapPercent: 20,
});
const source = { policy: policyId(1), version: policyId(1000) };
const inForce: ContractInForce[] = [{ from: 0, contract: terms, calendar: office, source }];

let made = 0;
const ticket = (entries: ClockEntry[], fields: Partial<ReportTicket['ticket']> = {}): ReportTicket => {
  made += 1;
  const id = policyId(5_000 + made);
  return {
    ticket: { ...ticketOf(), id, number: `FF-${made}`, subject: 'Line stands', dueAt: null, ...fields },
    entries,
  };
};
/** The report of a month on its tickets, by default of November as it stands in December. */
const told = (tickets: ReportTicket[], month = '2026-11', now = Date.UTC(2027, 0, 15), contracts = inForce) =>
  reportOf({ account: null, timeZone: 'UTC', contracts, month, now, tickets, withPenalties: true });
const counted = (tickets: ReportTicket[], month?: string, now?: number) =>
  told(tickets, month, now).targets.map(
    ({ kind, priority: of, met, breached, running, paused }) =>
      `${kind} P${of}: ${met} met, ${breached} broken, ${running} running, ${paused} paused`,
  );

describe('targets of a month', () => {
  test.each<[string, ReportTicket[], string[], string?, number?]>([
    [
      'what was kept, every update for itself',
      [ticket([reply('Mon 09:30'), reply('Mon 11:00'), status('Mon 12:00', 'resolved')])],
      [
        'first-response P2: 1 met, 0 broken, 0 running, 0 paused',
        'next-update P2: 2 met, 0 broken, 0 running, 0 paused',
        'resolution P2: 1 met, 0 broken, 0 running, 0 paused',
      ],
    ],
    [
      'what came too late is broken, an earlier update too',
      [ticket([reply('Mon 11:00'), reply('Tue 11:00'), status('Tue 12:00', 'resolved')])],
      [
        'first-response P2: 0 met, 1 broken, 0 running, 0 paused',
        'next-update P2: 1 met, 1 broken, 0 running, 0 paused',
        'resolution P2: 0 met, 1 broken, 0 running, 0 paused',
      ],
    ],
    [
      'what is not over runs or is paused',
      [ticket([]), ticket([reply('Mon 09:10'), status('Mon 09:15', 'waiting', 'customer')])],
      [
        'first-response P2: 1 met, 0 broken, 1 running, 0 paused',
        'next-update P2: 0 met, 0 broken, 0 running, 1 paused',
        'resolution P2: 0 met, 0 broken, 1 running, 1 paused',
      ],
      '2026-11',
      at('Mon 09:30'),
    ],
    [
      'by the priority of the decision',
      [
        ticket([reply('Mon 09:10'), priority('Mon 12:00', 2, 1), status('Mon 13:00', 'resolved')], {
          priority: 1,
        }),
      ],
      [
        'first-response P2: 1 met, 0 broken, 0 running, 0 paused',
        'next-update P1: 1 met, 0 broken, 0 running, 0 paused',
        'resolution P1: 1 met, 0 broken, 0 running, 0 paused',
      ],
    ],
    ['cancelled tickets owe nothing', [ticket([status('Mon 09:30', 'cancelled')])], []],
    ['tickets of later months are none of this one', [ticket([])], [], '2026-10'],
  ])('%s', (_title, tickets, expected, month, now) => {
    expect(counted(tickets, month, now)).toEqual(expected);
  });

  test('what happened after the month does not change its report', () => {
    const opened = { openedAt: Date.UTC(2026, 10, 30, 15) };
    const late: ClockEntry = { ...status('Mon 09:00', 'resolved'), at: Date.UTC(2026, 11, 4, 12) };
    const before = told([ticket([], opened)], '2026-11', Date.UTC(2026, 11, 1));
    const after = told([ticket([late], opened)], '2026-11');
    expect(after.targets).toEqual(before.targets);
    expect(after.tickets).toEqual({ opened: 1, ended: 0, open: 1 });
  });

  test('a ticket that is closed after it was resolved ended once', () => {
    const one = ticket([
      status('Mon 12:00', 'resolved'),
      { ...status('Mon 12:00', 'closed'), at: Date.UTC(2026, 11, 3) },
    ]);
    expect(told([one]).tickets).toEqual({ opened: 1, ended: 1, open: 0 });
    expect(told([one], '2026-12').tickets).toEqual({ opened: 0, ended: 0, open: 0 });
  });

  test('a hundred percent means all of them', () => {
    expect(permilleMet([{ met: 1_999, breached: 1 }])).toBe(999);
    expect(permilleMet([{ met: 2_000, breached: 0 }])).toBe(1_000);
    expect(permilleMet([])).toBeNull();
  });
});

describe('penalties of a month', () => {
  test('a breach names its ticket, how late it was and what it costs', () => {
    const [breach] = told([
      ticket([reply('Mon 09:30'), reply('Mon 13:00'), status('Tue 11:30', 'resolved')]),
    ]).breaches;
    expect(breach).toMatchObject({ kind: 'next-update', dueAt: at('Tue 09:00'), penalty: null });
    const [, second] = told([ticket([status('Tue 11:30', 'resolved')])]).breaches;
    expect(second).toMatchObject({
      kind: 'resolution',
      dueAt: at('Tue 09:00'),
      doneAt: at('Tue 11:30'),
      secondsLate: 9_000,
      penalty: 13_000,
      currency: 'EUR',
      isCarried: false,
    });
  });

  test('a broken target that runs on costs each month what its hours add, up to the cap of one breach', () => {
    // Due on Monday, 30 November, at 14:00: two hours late in November, and for good in December.
    const one = ticket([], { openedAt: Date.UTC(2026, 10, 27, 14) });
    const sums = ['2026-11', '2026-12', '2027-01'].map((month) => {
      const { breaches, targets } = told([one], month, Date.UTC(2027, 5, 1));
      const resolved = breaches.find(({ kind }) => kind === 'resolution');
      const count = targets.find(({ kind }) => kind === 'resolution');
      return [resolved?.isCarried, resolved?.penalty, count?.breached ?? 0];
    });
    expect(sums).toEqual([
      [false, 12_000, 1],
      [true, 18_000, 0],
      [true, 0, 0],
    ]);
  });

  test('together they cost no more than the contract allows a month', () => {
    const late = [0, 1].map(() => ticket([status('Fri 12:00', 'resolved')]));
    expect(told(late).penalties).toEqual([
      { contract: policyId(1), currency: 'EUR', amount: 40_000, isCapped: true },
    ]);
  });

  test('who may not know what an account costs is told of no sum', () => {
    const question = {
      account: null,
      timeZone: 'UTC',
      contracts: inForce,
      month: '2026-11',
      now: Date.UTC(2027, 0, 1),
    };
    const tickets = [ticket([status('Fri 12:00', 'resolved')])];
    const report = reportOf({ ...question, tickets, withPenalties: false });
    expect(report.penalties).toBeNull();
    expect(report.breaches.map(({ penalty, currency }) => [penalty, currency])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe('months', () => {
  const warsaw = parseCalendar({ tz: 'Europe/Warsaw', hours: { mon: [['08:00', '16:00']] } });
  const kiritimati = parseCalendar({ tz: 'Pacific/Kiritimati', hours: { mon: [['08:00', '16:00']] } });

  test('a month is one of the contract’s calendar', () => {
    const month = reportMonth('2026-10', [{ from: 0, contract: terms, calendar: warsaw, source }], 'UTC');
    expect(month).toEqual({
      from: Date.UTC(2026, 8, 30, 22),
      // Clocks went back in between.
      to: Date.UTC(2026, 9, 31, 23),
      timeZone: 'Europe/Warsaw',
    });
  });

  test('without a contract it is one of the account’s zone, and of UTC where that is none', () => {
    const usual = [{ from: 0, contract: terms, calendar: office }];
    expect(reportMonth('2026-11', usual, 'Europe/Warsaw').timeZone).toBe('Europe/Warsaw');
    expect(reportMonth('2026-11', usual, 'Middle/Earth').timeZone).toBe('UTC');
  });

  test('months leave no gap where a contract with another zone begins', () => {
    const moves = [
      { from: 0, contract: terms, calendar: warsaw, source },
      { from: Date.UTC(2026, 10, 15), contract: terms, calendar: kiritimati, source },
    ];
    expect(reportMonth('2026-11', moves, 'UTC').to).toBe(reportMonth('2026-12', moves, 'UTC').from);
    expect(monthAfter('2026-12')).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });
});

const words: TicketStatus[] = ['in-progress', 'waiting', 'resolved', 'closed'];
/** Any timeline over three months. */
const anyTicket = fc
  .record({
    openedAt: fc.integer({ min: Date.UTC(2026, 9, 1), max: Date.UTC(2026, 11, 1) }),
    deeds: fc.array(
      fc.record({ after: fc.integer({ min: 1, max: 400 }), word: fc.constantFrom('reply', ...words) }),
      {
        maxLength: 8,
      },
    ),
  })
  .map(({ openedAt, deeds }) => {
    let moment = openedAt;
    const entries = deeds.map(({ after, word }): ClockEntry => {
      moment += after * 600_000;
      return word === 'reply'
        ? { ...reply('Mon 09:00'), at: moment }
        : {
            ...status('Mon 09:00', word, word === 'waiting' ? 'customer' : null),
            at: moment,
          };
    });
    return ticket(entries, { openedAt });
  });
const months = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02'];
const END = Date.UTC(2027, 1, 20);

test('a first response counts in one month alone, on any timeline', () => {
  fc.assert(
    fc.property(anyTicket, (one) => {
      const decided = months.flatMap((month) => told([one], month, END).targets);
      const first = decided.filter(({ kind }) => kind === 'first-response');
      expect(first.reduce((sum, { met, breached }) => sum + met + breached, 0)).toBeLessThanOrEqual(1);
    }),
  );
});

test('every breach is counted in the month of its due time, and each month lists what it counts', () => {
  fc.assert(
    fc.property(fc.array(anyTicket, { maxLength: 4 }), (all) => {
      for (const month of months) {
        const report = told(all, month, END);
        const own = report.breaches.filter(({ isCarried }) => !isCarried);
        expect(own.length).toBe(report.targets.reduce((sum, { breached }) => sum + breached, 0));
        for (const { dueAt } of own) expect([dueAt >= report.from, dueAt < report.to]).toEqual([true, true]);
      }
    }),
  );
});

test('tickets that do not concern a month change nothing of its report', () => {
  fc.assert(
    fc.property(fc.array(anyTicket, { maxLength: 6 }), fc.constantFrom(...months), (all, month) => {
      const span = reportMonth(month, inForce, 'UTC');
      const some = all.filter((one) => {
        const last = one.entries.findLast(({ type }) => type === 'status')?.data['to'] ?? 'new';
        const activityAt = one.entries.at(-1)?.at ?? one.ticket.openedAt;
        return concerns({ ...one.ticket, status: last as TicketStatus, activityAt }, span);
      });
      expect(told(some, month, END)).toEqual(told(all, month, END));
    }),
  );
});
