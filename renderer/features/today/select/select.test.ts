import { describe, expect, it } from 'vitest';
import type { Visit } from '../../../../shared/records/visit.ts';
import { parseRecord } from '../../../../shared/records/kinds.ts';
import { usualStandings } from '../../../../shared/sla/usual-standings.fixture.ts';
import { accountOverview, ageOf } from './account-overview.ts';
import { dayAfter, dayIn } from './days.ts';
import { loadBy } from './load.ts';
import { newsSince, presenceAt } from './since.ts';
import {
  deadlines,
  oldestOpen,
  openOf,
  registeredBy,
  unassigned,
  waitingLong,
  type TicketRow,
} from './tickets.ts';
import { currentVisit, visitDays } from './visits.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.parse('2026-11-21T10:00:00Z');
const endOfDay = Date.parse('2026-11-21T23:00:00Z');
const account = '019a0000-0000-7000-8000-000000000001';

/** With what the clock reads of a header besides what Today shows. */
function ticket(id: string, more: Partial<TicketRow> = {}): TicketRow {
  const clockFields = { type: 'incident', closedAt: null };
  return {
    ...clockFields,
    id,
    number: null,
    subject: id,
    status: 'in-progress',
    waitingFor: null,
    priority: 3,
    account: null,
    team: null,
    assignee: 'me',
    openedBy: null,
    openedAt: now - HOUR,
    dueAt: now + 10 * DAY,
    resolvedAt: null,
    activityAt: now - HOUR,
    ...more,
  };
}

function visit(start: string, more: Partial<Visit> = {}): Visit {
  const startsAt = Date.parse(start);
  return parseRecord('visits', {
    id: `019a0000-0000-7000-8000-${String(startsAt).slice(0, 12)}`,
    purpose: start,
    account,
    startsAt,
    endsAt: startsAt + 2 * HOUR,
    timeZone: 'Europe/Warsaw',
    ...more,
  });
}

const standing = usualStandings(now);
const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
const purposes = (rows: Visit[]) => rows.map((row) => row.purpose);

describe('days', () => {
  it.each([
    ['Europe/Warsaw', '2026-11-20T23:30:00Z', '2026-11-21'],
    ['America/New_York', '2026-11-21T03:00:00Z', '2026-11-20'],
    ['Asia/Tokyo', '2026-11-21T15:00:00Z', '2026-11-22'],
    ['Not/AZone', '2026-11-21T15:00:00Z', '2026-11-21'],
  ])('in %s the moment %s is on %s', (zone, at, day) => {
    expect(dayIn(zone, Date.parse(at))).toBe(day);
  });

  it.each([
    ['2026-11-30', '2026-12-01'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-03-29', '2026-03-30'],
  ])('the day after %s is %s', (day, next) => {
    expect(dayAfter(day)).toBe(next);
  });
});

describe('visits of today', () => {
  it('sorts by the calendar day of the site, not of the viewer', () => {
    const tokyo = visit('2026-11-21T16:00:00Z', { timeZone: 'Asia/Tokyo' });
    const warsaw = visit('2026-11-21T16:00:00Z');
    const days = visitDays([tokyo, warsaw], now);
    expect(days.today).toEqual([warsaw]);
    expect(days.tomorrow).toEqual([tokyo]);
  });

  it('orders by beginning, leaves out cancelled and past ones, and names the first later one', () => {
    const days = visitDays(
      [
        visit('2026-11-24T09:00:00Z'),
        visit('2026-11-21T13:00:00Z'),
        visit('2026-11-21T08:00:00Z'),
        visit('2026-11-21T09:00:00Z', { status: 'cancelled' }),
        visit('2026-11-19T09:00:00Z'),
        visit('2026-11-23T09:00:00Z'),
      ],
      now,
    );
    expect(purposes(days.today)).toEqual(['2026-11-21T08:00:00Z', '2026-11-21T13:00:00Z']);
    expect(days.tomorrow).toEqual([]);
    expect(days.later?.purpose).toBe('2026-11-23T09:00:00Z');
  });

  it('keeps a visit that began yesterday and still goes on', () => {
    const night = visit('2026-11-20T20:00:00Z', { endsAt: now - HOUR, status: 'on-site' });
    expect(visitDays([night], now).today).toEqual([night]);
  });

  it('looks at the visit under way before the next planned one', () => {
    const done = visit('2026-11-21T06:00:00Z', { status: 'done' });
    const here = visit('2026-11-21T09:00:00Z', { status: 'on-site' });
    const next = visit('2026-11-21T13:00:00Z');
    expect(currentVisit([done, next, here], now)).toBe(here);
    expect(currentVisit([done, next], now)).toBe(next);
    expect(currentVisit([done], now)).toBeNull();
  });
});

describe('tickets of today', () => {
  it('tells overdue from due today; what waits is not due today', () => {
    const result = deadlines(
      [
        ticket('later', { dueAt: endOfDay + 1 }),
        ticket('today', { dueAt: endOfDay - 1 }),
        ticket('over', { dueAt: now - 1 }),
        ticket('older', { dueAt: now - DAY }),
        ticket('waiting', { dueAt: null, status: 'waiting', waitingFor: 'customer' }),
        ticket('done', { dueAt: now - 1, status: 'resolved' }),
      ],
      standing,
      endOfDay,
    );
    expect(ids(result.overdue)).toEqual(['older', 'over']);
    expect(ids(result.dueToday)).toEqual(['today']);
  });

  it('lists what nobody has by severity, then age', () => {
    const rows = [
      ticket('a', { assignee: null, priority: 3, openedAt: 1 }),
      ticket('b', { assignee: null, priority: 1, openedAt: 9 }),
      ticket('c', { assignee: null, priority: 1, openedAt: 5 }),
      ticket('mine'),
      ticket('closed', { assignee: null, status: 'closed' }),
    ];
    expect(ids(unassigned(rows))).toEqual(['c', 'b', 'a']);
  });

  it('lists own open tickets, those registered today, long waits and the oldest', () => {
    const rows = [
      ticket('mine'),
      ticket('other', { assignee: 'you', openedBy: 'me', openedAt: now - 1 }),
      ticket('quiet', { assignee: 'you', status: 'waiting', activityAt: now - 8 * DAY, openedAt: 1 }),
      ticket('closed', { status: 'closed', openedAt: 0 }),
    ];
    expect(ids(openOf(rows, 'me', standing))).toEqual(['mine']);
    expect(ids(registeredBy(rows, 'me', now - DAY))).toEqual(['other']);
    expect(ids(waitingLong(rows, now))).toEqual(['quiet']);
    expect(ids(oldestOpen(rows, 1))).toEqual(['quiet']);
  });
});

describe('load', () => {
  it('counts every open ticket once, in its most pressing part; nobody comes last', () => {
    const rows = [
      ticket('1', { assignee: 'a', dueAt: now - 1 }),
      ticket('2', { assignee: 'a', dueAt: null, status: 'waiting', waitingFor: 'customer' }),
      ticket('3', { assignee: 'a', dueAt: endOfDay - 1 }),
      ticket('4', { assignee: 'b', dueAt: now - 1, status: 'waiting' }),
      ticket('5', { assignee: null }),
      ticket('6', { assignee: null }),
      ticket('7', { assignee: null }),
      ticket('8', { assignee: null }),
      ticket('9', { assignee: 'b', status: 'closed' }),
    ];
    expect(loadBy('assignee', rows, standing, endOfDay)).toEqual([
      { key: 'a', open: 3, overdue: 1, dueToday: 1, waiting: 1 },
      { key: 'b', open: 1, overdue: 1, dueToday: 0, waiting: 0 },
      { key: null, open: 4, overdue: 0, dueToday: 0, waiting: 0 },
    ]);
  });
});

describe('overview of an account', () => {
  it('counts by priority and age, finds the next visit and open commitments, and tells what changed', () => {
    const overview = accountOverview(
      {
        tickets: [
          ticket('new', { priority: 1, dueAt: now - 1 }),
          ticket('old', { priority: 1, openedAt: now - 40 * DAY }),
          ticket('solved', { status: 'resolved', resolvedAt: now - HOUR, openedAt: now - 5 * DAY }),
        ],
        visits: [
          visit('2026-11-25T09:00:00Z'),
          visit('2026-11-23T09:00:00Z', { status: 'cancelled' }),
          visit('2026-11-20T09:00:00Z'),
        ],
        commitments: [],
        standingOf: standing,
      },
      now,
      now - DAY,
    );
    expect(overview).toMatchObject({ open: 2, overdue: 1, changes: { opened: 1, resolved: 1, active: 2 } });
    expect(overview.byPriority[0]).toEqual({
      priority: 1,
      total: 2,
      ages: { day: 1, week: 0, month: 0, older: 1 },
    });
    expect(overview.nextVisit?.purpose).toBe('2026-11-25T09:00:00Z');
    expect(ids(overview.urgent)).toEqual(['new', 'old']);
  });

  it.each([
    [DAY - 1, 'day'],
    [DAY, 'week'],
    [7 * DAY, 'month'],
    [30 * DAY, 'older'],
  ] as const)('a ticket open for %d ms counts as %s', (age, bucket) => {
    expect(ageOf({ openedAt: now - age }, now)).toBe(bucket);
  });
});

describe('since you were here', () => {
  it('counts what is new in scope and what moved in own tickets', () => {
    const since = now - DAY;
    const rows = [
      ticket('mine moved', { openedAt: 1 }),
      ticket('mine moved by myself since', { openedAt: 1, activityAt: now }),
      ticket('mine quiet', { openedAt: 1, activityAt: 2 }),
      ticket('theirs new', { assignee: 'you', account: 'A' }),
      ticket('elsewhere new', { assignee: 'you', account: 'B' }),
      ticket('solved', {
        assignee: 'you',
        account: 'A',
        openedAt: 1,
        status: 'resolved',
        resolvedAt: now - 1,
      }),
    ];
    expect(newsSince(rows, 'me', { since, until: now }, (row) => row.account === 'A')).toEqual({
      mine: 1,
      opened: 1,
      resolved: 1,
    });
  });

  it('counts from the end of the last stay, and a short break is not an absence', () => {
    const first = presenceAt(null, 0);
    const stayed = presenceAt(first, 10 * 60_000);
    expect(stayed).toEqual({ lastSeen: 10 * 60_000, since: 0, until: 0 });
    const back = presenceAt(stayed, DAY);
    expect(back).toEqual({ lastSeen: DAY, since: 10 * 60_000, until: DAY });
    expect(presenceAt(back, DAY + 60_000)).toEqual({ ...back, lastSeen: DAY + 60_000 });
  });
});
