import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workweek } from '../../test/support/sla/known/known-case.ts';
import { contractOf, resolution, ticketOf } from '../../test/support/sla/timeline.ts';
import { parseCalendar } from './business-time.ts';
import { ticketClock } from './clock.ts';
import { explain } from './explain.ts';
import type { TargetClock } from './target-clock.ts';
import type { ClockEntry } from './ticket-history.ts';

const MINUTE = 60_000;
const OPENED = Date.UTC(2026, 2, 20, 9);
const contracts = [
  {
    from: 0,
    contract: contractOf({ targets: [resolution([], { minutes: 2_000 })] }),
    // Summer time begins on 29 March, Easter Monday is 6 April.
    calendar: parseCalendar({
      tz: 'Europe/Warsaw',
      hours: workweek(['08:00', '12:00'], ['13:00', '17:00']),
      holidays: ['2026-04-06'],
    }),
  },
];

/** Any timeline of three weeks: waits that are pauses and waits that are none, ends and reopenings. */
const timeline = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 30_000 }).map((minutes) => OPENED + minutes * MINUTE),
    to: fc.constantFrom('in-progress', 'waiting', 'resolved', 'closed'),
    waitingFor: fc.constantFrom('customer', 'supplier'),
  }),
  { maxLength: 12 },
);
const moment = fc.integer({ min: 0, max: 40_000 }).map((minutes) => OPENED + minutes * MINUTE);

type Step = { at: number; to: string; waitingFor: string };

function clockAt(steps: readonly Step[], now: number): TargetClock {
  const entries = steps.map(({ at, ...data }): ClockEntry => ({
    type: 'status',
    at,
    author: null,
    internal: false,
    data: { from: null, ...data },
  }));
  const [clock] = ticketClock({ ticket: ticketOf({ openedAt: OPENED }), entries, contracts, now });
  if (clock === undefined) throw new Error('There is no target.');
  return clock;
}

function assertAll(holds: (steps: Step[], now: number) => void): void {
  fc.assert(fc.property(timeline, moment, holds), { seed: 20_261_122, numRuns: 300 });
}

describe('on any timeline', () => {
  test('a due time is explained without a gap, and what counted is the budget', () => {
    assertAll((steps, now) => {
      const clock = clockAt(steps, now);
      const spans = explain(clock);
      const counted = spans.map((span) => (span.kind === 'counted' ? span.until - span.from : 0));
      expect(counted.reduce((sum, ms) => sum + ms, 0)).toBe(clock.budget * 1_000);
      const edges = [clock.startedAt, ...spans.map(({ until }) => until)];
      expect(spans.map(({ from }) => from)).toEqual(edges.slice(0, -1));
      expect(edges.at(-1)).toBe(clock.dueAt);
    });
  });

  test('a target is broken once its due time is over, at the latest when more than the budget is used', () => {
    assertAll((steps, now) => {
      const { used, budget, left, dueAt, outcome, progress } = clockAt(steps, now);
      const end = progress.state === 'done' ? progress.at : now;
      expect(left).toBe(budget - used);
      expect(used > budget ? outcome : 'breached').toBe('breached');
      expect(outcome === 'breached').toBe(end > (dueAt ?? Infinity));
    });
  });

  test('while nothing happens, what is used never shrinks and a due time never comes nearer', () => {
    assertAll((steps, now) => {
      const next = steps.map(({ at }) => at).filter((at) => at > now);
      const later = Math.min(now + 5_000 * MINUTE, ...next.map((at) => at - 1));
      const [before, after] = [clockAt(steps, now), clockAt(steps, later)];
      expect(after.used).toBeGreaterThanOrEqual(before.used);
      expect(after.dueAt).toBeGreaterThanOrEqual(before.dueAt ?? Infinity);
      const isWaiting = before.progress.state === 'waiting';
      expect(isWaiting ? before.dueAt : after.dueAt).toBe(before.dueAt);
    });
  });
});
