import { parseCalendar } from '../../../shared/sla/business-time.ts';
import { ticketClock } from '../../../shared/sla/clock.ts';
import { contractSchema } from '../../../shared/sla/contract.ts';
import { explain } from '../../../shared/sla/explain.ts';
import type { ContractInForce } from '../../../shared/sla/terms.ts';
import { printFigures, type Figure } from '../figures.ts';
import { printEstimates } from './estimate-bench.ts';
import { hasRealLog, realTickets, type RealTicket } from './real-tickets.ts';

const LIMIT_MS = 300;
const ROUNDS = 7;
const priorities = [1, 2, 3, 4] as const;

/** The log's own contract is unknown. This one is what a service desk of that kind may have promised. */
const contract = contractSchema.parse({
  calendar: '00000000-0000-4000-8000-000000000001',
  targets: [
    { kind: 'first-response', budget: { minutes: 120 } },
    { kind: 'next-update', budget: { minutes: 960 } },
    { kind: 'resolution', priorities: [1], budget: { minutes: 240 } },
    { kind: 'resolution', priorities: [2], budget: { minutes: 480 } },
    { kind: 'resolution', priorities: [3], budget: { workdays: 5 } },
    { kind: 'resolution', priorities: [4], budget: { workdays: 10 } },
  ],
  pausedBy: ['customer', 'supplier', 'problem', 'evidence'],
});
const day: [string, string][] = [['08:00', '18:00']];

/** All targets of all tickets of the real log, from their timelines, and how the outcome compares with the log's own word. */
export async function benchClock(): Promise<void> {
  if (!hasRealLog()) {
    console.log('\nThe real incident log is not there; states of real tickets are not measured.');
    return;
  }
  const tickets = await realTickets();
  const entries = tickets.reduce((sum, each) => sum + each.entries.length, 0);
  const what = `states of ${tickets.length.toLocaleString('en')} tickets from ${entries.toLocaleString('en')} entries`;
  const last = tickets.reduce((latest, { ticket }) => Math.max(latest, ticket.activityAt), 0);
  const midway = Date.UTC(2016, 3, 15, 12);
  printFigures('The contract clock on the real incident log', [
    figure(`${what}, a new calendar each time`, tickets, last),
    figure('the same, as they stood on 15 April 2016', tickets, midway),
    { ...figure('`explain` for all their resolutions', tickets, last, explainAll), limit: null },
  ]);
  printAgreement(tickets, last);
  printEstimates(tickets);
}

function inForce(): ContractInForce[] {
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day };
  return [{ from: 0, contract, calendar: parseCalendar({ tz: 'Europe/Rome', hours }) }];
}

function figure(what: string, tickets: readonly RealTicket[], now: number, work = statesOf): Figure {
  const values = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    if (work(tickets, now) === 0) throw new Error('There is nothing to measure.');
    return performance.now() - began;
  });
  return { what, values, unit: 'ms', limit: LIMIT_MS };
}

function statesOf(tickets: readonly RealTicket[], now: number): number {
  const contracts = inForce();
  return tickets.reduce((sum, each) => sum + ticketClock({ ...each, contracts, now }).length, 0);
}

function explainAll(tickets: readonly RealTicket[], now: number): number {
  const contracts = inForce();
  let spans = 0;
  for (const each of tickets) {
    const clock = ticketClock({ ...each, contracts, now }).find(({ kind }) => kind === 'resolution');
    if (clock !== undefined) spans += explain(clock).length;
  }
  return spans;
}

function printAgreement(tickets: readonly RealTicket[], now: number): void {
  const contracts = inForce();
  console.log('\n| priority | tickets | met, says the log | met, says this contract | both say the same |');
  console.log('|--:|--:|--:|--:|--:|');
  for (const priority of priorities) {
    const verdicts = tickets
      .filter(({ ticket }) => ticket.priority === priority)
      .map((each) => ({
        log: !each.ticket.tags.includes('sla-missed'),
        ours:
          ticketClock({ ...each, contracts, now }).find(({ kind }) => kind === 'resolution')?.outcome ===
          'met',
      }));
    const share = (count: number) => `${((100 * count) / verdicts.length).toFixed(1)} %`;
    const cells = [
      verdicts.length.toLocaleString('en'),
      share(verdicts.filter(({ log }) => log).length),
      share(verdicts.filter(({ ours }) => ours).length),
      share(verdicts.filter(({ log, ours }) => log === ours).length),
    ];
    console.log(`| ${priority} | ${cells.join(' | ')} |`);
  }
}
