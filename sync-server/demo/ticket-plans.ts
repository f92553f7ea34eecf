import type { Priority, TicketStatus } from '../../shared/records/ticket.ts';
import { DAY, HOUR, MINUTE, type DemoBuild } from './build.ts';
import type { Customer } from './customers.ts';
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

/** Hours from opening to resolution by the demo's two contracts, as written in their policies. */
const hoursByContract: Record<'gold' | 'standard', Record<Priority, number>> = {
  gold: { 1: 4, 2: 8, 3: 48, 4: 96 },
  standard: { 1: 8, 2: 16, 3: 72, 4: 120 },
};

/** What is decided about a ticket before its story is told. */
export interface TicketPlan {
  fate: Fate;
  customer: Customer;
  scenario: Scenario;
  priority: Priority;
  openedAt: number;
  dueAt: number;
  /** When it was resolved or cancelled; `null` while it is open. */
  endedAt: number | null;
}

/** Decide about all tickets, oldest first, so that the server numbers them in that order. */
export function planTickets(build: DemoBuild, customers: readonly Customer[]): TicketPlan[] {
  return fates
    .flatMap(([fate, count]) => Array.from({ length: count }, () => planTicket(build, fate, customers)))
    .toSorted((a, b) => a.openedAt - b.openedAt);
}

function planTicket(build: DemoBuild, fate: Fate, customers: readonly Customer[]): TicketPlan {
  const { random, now } = build;
  const customer = random.pick(customers);
  const scenario = random.weighted(scenarios.map((one, index) => [index, one.weight] as const));
  const chosen = scenarios[scenario] ?? random.pick(scenarios);
  const priority = random.weighted(chosen.priorities);
  const budget = hoursByContract[customer.plan.contract][priority] * HOUR;
  const openedAt = openingTime(build, fate, customer, budget);
  return {
    fate,
    customer,
    scenario: chosen,
    priority,
    openedAt,
    dueAt: openedAt + budget,
    endedAt: endingTime(build, fate, openedAt, budget, now),
  };
}

/** How old open tickets are, as a share of the time allowed. */
const ages: Partial<Record<Fate, readonly [number, number]>> = {
  running: [0.08, 0.6],
  soon: [0.8, 0.96],
  overdue: [1.08, 2.6],
  waiting: [0.3, 1.6],
};

function openingTime(build: DemoBuild, fate: Fate, customer: Customer, budget: number): number {
  const { random, now } = build;
  const age = ages[fate];
  if (age !== undefined) return now - Math.round(budget * (age[0] + random.next() * (age[1] - age[0])));
  if (fate === 'unassigned') return now - random.int(10, Math.min(20 * 60, budget / MINUTE)) * MINUTE;
  if (fate === 'resolved') return now - random.int(20, 70) * HOUR;
  return workingTime(build, customer.plan.timeZone, random.int(4, 119));
}

/** A time in working hours `days` ago, moved back from weekends. */
function workingTime(build: DemoBuild, zone: string, days: number): number {
  const { random, now } = build;
  const at = localTime(now, zone, -days, random.int(6, 16), random.int(0, 59)) + random.int(0, 59) * 1_000;
  return isWeekend(at, zone) && random.chance(0.85) ? at - 2 * DAY : at;
}

function endingTime(
  build: DemoBuild,
  fate: Fate,
  openedAt: number,
  budget: number,
  now: number,
): number | null {
  const { random } = build;
  if (fate !== 'closed' && fate !== 'resolved' && fate !== 'cancelled') return null;
  // One in nine was late: a report without misses would not be believed.
  const share = random.chance(0.11) ? 1.1 + random.next() : 0.1 + random.next() * 0.8;
  return Math.min(
    openedAt + Math.round(budget * share),
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
