import { describe, expect, it } from 'vitest';
import type { CommitmentState } from '../../../shared/records/commitment.ts';
import { dueGroupOf, groupByDue, lateness, type DueGroup } from './due-groups.ts';

const ZONE = 'Europe/Warsaw';
/** A Wednesday, 12:00 in Warsaw. */
const now = Date.parse('2026-03-04T11:00:00Z');
const due = (iso: string, state: CommitmentState = 'open', done?: string) => ({
  state,
  dueAt: Date.parse(iso),
  doneAt: done === undefined ? null : Date.parse(done),
});

describe('dueGroupOf', () => {
  const cases: [string, string, DueGroup][] = [
    ['earlier today is late already', '2026-03-04T10:59:00Z', 'late'],
    ['this very moment is not late', '2026-03-04T11:00:00Z', 'today'],
    ['the last minute of today', '2026-03-04T22:59:00Z', 'today'],
    ['tomorrow, also when UTC still says today', '2026-03-04T23:30:00Z', 'week'],
    ['Sunday night belongs to this week', '2026-03-08T22:59:00Z', 'week'],
    ['Monday belongs to the next', '2026-03-08T23:00:00Z', 'later'],
  ];
  it.each(cases)('%s', (_title, iso, group) => {
    expect(dueGroupOf(due(iso), now, ZONE)).toBe(group);
  });

  it('is settled when it is no longer open, however late', () => {
    expect(dueGroupOf(due('2026-01-01T00:00:00Z', 'broken'), now, ZONE)).toBe('settled');
  });
});

describe('groupByDue', () => {
  it('orders open ones soonest first, settled ones newest first, and leaves empty groups out', () => {
    const items = [
      due('2026-03-02T00:00:00Z'),
      due('2026-03-01T00:00:00Z'),
      due('2026-01-01T00:00:00Z', 'done', '2026-01-01T00:00:00Z'),
      due('2026-01-01T00:00:00Z', 'done', '2026-02-01T00:00:00Z'),
    ];
    const [late, settled, ...rest] = groupByDue(items, now, ZONE);
    expect(rest).toEqual([]);
    expect(late).toEqual({ group: 'late', items: [items[1], items[0]] });
    expect(settled).toEqual({ group: 'settled', items: [items[3], items[2]] });
  });
});

describe('lateness', () => {
  it('grows while open, stands still once settled, and is never negative', () => {
    expect(lateness(due('2026-03-04T10:00:00Z'), now)).toBe(3_600_000);
    expect(lateness(due('2026-03-04T12:00:00Z'), now)).toBe(0);
    expect(lateness(due('2026-03-04T10:00:00Z', 'done', '2026-03-04T10:30:00Z'), now)).toBe(1_800_000);
    expect(lateness(due('2026-03-04T10:00:00Z', 'done', '2026-03-04T09:30:00Z'), now)).toBe(0);
  });
});
