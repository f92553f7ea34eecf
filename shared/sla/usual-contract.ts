import { usualWarnings, type Contract } from './contract.ts';
import { parseCalendar } from './parse-calendar.ts';
import type { ContractInForce } from './terms.ts';
import { usualHours } from './usual-due.ts';
import { weekdays } from './wall-time.ts';

/** Of no account; only calendars of contracts are records. */
const NO_CALENDAR = '00000000-0000-4000-8000-000000000000';

/** The times that hold where neither account nor organisation has a contract. */
export const usualContract: Contract = {
  calendar: NO_CALENDAR,
  targets: usualHours.map(([priority, hours]) => ({
    kind: 'resolution',
    priorities: [priority],
    ticketTypes: [],
    budget: { minutes: hours * 60 },
    boundary: 'end',
  })),
  pausedBy: ['customer', 'evidence'],
  warnings: [...usualWarnings],
  penalties: [],
  monthlyCapPercent: null,
  monthlyFee: null,
  currency: 'EUR',
};

const aroundTheClock = parseCalendar({
  tz: 'UTC',
  hours: Object.fromEntries(weekdays.map((day) => [day, [['00:00', '24:00']]])),
});

/** The usual times from a moment (UTC ms) on. */
export function usualInForce(from: number): ContractInForce {
  return { from, contract: usualContract, calendar: aroundTheClock };
}
