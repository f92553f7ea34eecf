import type { Priority, TicketStatus } from '../../shared/records/ticket.ts';
import { dueAfter, dueAfterWorkdays, dueBefore } from '../../shared/sla/business-time.ts';
import { DAY, HOUR, MINUTE, type DemoBuild } from './build.ts';
import type { Customer } from './customers.ts';
import { DemoPromises, type Promised } from './promises.ts';
import { isWeekend, localTime } from './local-time.ts';
import { scenarios, type Scenario } from './scenarios.ts';

/** How a demo ticket stands today. */
export type Fate =
  | 'closed'
  | 'resolved'
  | 'cancelled'
  | 'unassigned'
  | 'running'
  | 'soon'
  | 'overdue'
  | 'waiting';

/** Four hundred tickets: mostly history, and enough open ones for every view of the console. */
const fates: readonly (readonly [Fate, number])[] = [
  ['closed', 292],
  ['resolved', 22],
  ['cancelled', 10],
  ['unassigned', 14],
  ['running', 20],
  ['soon', 8],
  ['overdue', 14],
  ['waiting', 20],
];

/** What is decided about a ticket before its story is told. */
export interface TicketPlan {
  fate: Fate;
  customer: Customer;
  scenario: Scenario;
  priority: Priority;
  openedAt: number;
  /** When somebody of ours first answered, or would have; most keep the contract. */
  answeredAt: number;
  /** A time that was agreed by hand and goes before the contract's. */
  agreedDueAt: number | null;
  /** When it was resolved or cancelled; `null` while it is open. */
  endedAt: number | null;
}

/** Decide about all tickets, oldest first, so that the server numbers them in that order. */
export function planTickets(build: DemoBuild, customers: readonly Customer[]): TicketPlan[] {
  const promises = new DemoPromises(build);
  return fates
    .flatMap(([fate, count]) =>
      Array.from({ length: count }, () => planTicket(build, fate, customers, promises)),
    )
    .toSorted((a, b) => a.openedAt - b.openedAt);
}

function planTicket(
  build: DemoBuild,
  fate: Fate,
  customers: readonly Customer[],
  promises: DemoPromises,
): TicketPlan {
  const { random } = build;
  const customer = random.pick(customers);
  const scenario = random.weighted(scenarios.map((one, index) => [index, one.weight] as const));
  const chosen = scenarios[scenario] ?? random.pick(scenarios);
  const priority = random.weighted(chosen.priorities);
  const promise = promises.of(customer.account, priority, chosen.type);
  const openedAt = openingTime(build, fate, customer, promise);
  const { calendar } = promise;
  // Nobody keeps every first response.
  const share = random.chance(0.08) ? 1.1 + random.next() : 0.1 + random.next() * 0.7;
  const isAgreed = fate === 'running' && priority > 2 && random.chance(0.3);
  const dueAt = dueAfter(calendar, openedAt, promise.resolution);
  return {
    fate,
    customer,
    scenario: chosen,
    priority,
    openedAt,
    answeredAt: dueAfter(calendar, openedAt, promise.firstResponse * share),
    agreedDueAt: isAgreed ? dueAfterWorkdays(calendar, dueAt, 1) : null,
    endedAt: endingTime(build, fate, openedAt, promise),
  };
}

/** How old open tickets are, as a share of the open time allowed. */
const ages: Partial<Record<Fate, readonly [number, number]>> = {
  running: [0.08, 0.6],
  soon: [0.8, 0.96],
  overdue: [1.08, 2.6],
  waiting: [0.3, 1.6],
  unassigned: [0.05, 1.1],
};

function openingTime(build: DemoBuild, fate: Fate, customer: Customer, promise: Promised): number {
  const { random, now } = build;
  const age = ages[fate];
  if (age !== undefined) {
    // What nobody has taken yet waits for its first response.
    const budget = fate === 'unassigned' ? promise.firstResponse : promise.resolution;
    return dueBefore(
      promise.calendar,
      now,
      Math.round(budget * (age[0] + random.next() * (age[1] - age[0]))),
    );
  }
  if (fate === 'resolved') return now - random.int(20, 70) * HOUR;
  return workingTime(build, customer.plan.timeZone, random.int(4, 119));
}

/** A time in working hours `days` ago, moved back from weekends. */
function workingTime(build: DemoBuild, zone: string, days: number): number {
  const { random, now } = build;
  const at = localTime(now, zone, -days, random.int(6, 16), random.int(0, 59)) + random.int(0, 59) * 1_000;
  return isWeekend(at, zone) && random.chance(0.85) ? at - 2 * DAY : at;
}

function endingTime(build: DemoBuild, fate: Fate, openedAt: number, promise: Promised): number | null {
  const { random, now } = build;
  if (fate !== 'closed' && fate !== 'resolved' && fate !== 'cancelled') return null;
  // One in nine was late: a report without misses would not be believed.
  const share = random.chance(0.11) ? 1.1 + random.next() : 0.1 + random.next() * 0.8;
  return Math.min(
    dueAfter(promise.calendar, openedAt, Math.round(promise.resolution * share)),
    now - (fate === 'resolved' ? 2 : 73) * HOUR + random.int(0, 50) * MINUTE,
  );
}

/** Status that a fate stands for. */
export const statusByFate: Record<Fate, TicketStatus> = {
  closed: 'closed',
  resolved: 'resolved',
  cancelled: 'cancelled',
  waiting: 'waiting',
  unassigned: 'new',
  running: 'in-progress',
  soon: 'in-progress',
  overdue: 'in-progress',
};
