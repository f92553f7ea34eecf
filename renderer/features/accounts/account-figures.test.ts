import { describe, expect, it } from 'vitest';
import type { Priority, TicketStatus } from '../../../shared/records/ticket.ts';
import { nextVisitByAccount, noOpenTickets, openTicketsByAccount, sortAccounts } from './account-figures.ts';

const ticket = (account: string | null, status: TicketStatus, priority: Priority = 3) => ({
  account,
  status,
  priority,
});

const visit = (startsAt: number, status: 'planned' | 'on-site' | 'done' | 'cancelled' = 'planned') => ({
  account: 'a',
  startsAt,
  endsAt: startsAt + 10,
  status,
});

const row = (
  id: string,
  counts: Partial<Record<Priority, number>>,
  visit: number | null,
  contact: number | null,
) => ({
  id,
  account: { name: id, lastContactAt: contact },
  open: { ...noOpenTickets, byPriority: { ...noOpenTickets.byPriority, ...counts } },
  nextVisitAt: visit,
});

const next = (...visits: ReturnType<typeof visit>[]) => nextVisitByAccount(visits, 100).get('a')?.startsAt;

describe('openTicketsByAccount', () => {
  it('counts new, running and waiting tickets by priority, and no others', () => {
    const counts = openTicketsByAccount([
      ticket('a', 'new', 1),
      ticket('a', 'waiting', 1),
      ticket('a', 'in-progress', 4),
      ticket('a', 'resolved', 1),
      ticket('a', 'closed'),
      ticket('a', 'cancelled'),
      ticket(null, 'new'),
    ]);
    expect([...counts]).toEqual([['a', { total: 3, byPriority: { 1: 2, 2: 0, 3: 0, 4: 1 } }]]);
  });
});

describe('nextVisitByAccount', () => {
  it('is the soonest that is not over, a running one included', () => {
    expect(next(visit(200), visit(150), visit(80))).toBe(150);
    expect(next(visit(200), visit(95, 'on-site'))).toBe(95);
  });

  it('passes over visits that were called off or are done', () => {
    expect(next(visit(150, 'cancelled'), visit(160, 'done'))).toBeUndefined();
  });
});

describe('sortAccounts', () => {
  const rows = [row('b', { 2: 9 }, null, 5), row('a', {}, 7, null), row('c', { 1: 1 }, 3, 2)];
  const ids = (order: 'name' | 'open' | 'visit' | 'contact') =>
    sortAccounts(rows, order).map((one) => one.id);

  it('by name', () => expect(ids('name')).toEqual(['a', 'b', 'c']));
  it('one critical ticket outweighs nine high ones', () => expect(ids('open')).toEqual(['c', 'b', 'a']));
  it('soonest visit first, without a visit last', () => expect(ids('visit')).toEqual(['c', 'a', 'b']));
  it('longest without contact first, never contacted before all', () =>
    expect(ids('contact')).toEqual(['a', 'c', 'b']));
});
