import type { Account, Site } from '../records/account.ts';
import type { Policy } from '../records/policy.ts';
import { BeyondCalendarError, isOpen, type Calendar } from '../sla/business-time.ts';
import { contractsInForce } from '../sla/contracts-in-force.ts';
import { readCalendars } from '../sla/read-policy.ts';

/** The hours that a visit is held against, and whose they are. */
export interface VisitHours {
  calendar: Calendar;
  /** `site`: when somebody is let in; `contract`: no hours are known of the site, these are those of the contract. */
  from: 'site' | 'contract';
}

/**
 * The hours at a site at an instant (UTC ms): its own where they are known, else those of the account's contract. `null`
 * where the account has no contract that is on this device.
 */
export function hoursAt(
  site: Site | undefined,
  account: Account,
  policies: ReadonlyMap<string, Policy>,
  at: number,
): VisitHours | null {
  const own = policies.get(site?.openHours ?? '');
  const calendars = own === undefined ? null : readCalendars(own).value;
  const dated = calendars?.findLast(({ from }) => from <= at);
  if (dated !== undefined) return { calendar: dated.calendar, from: 'site' };
  const held = contractsInForce(account, policies).findLast(({ from }) => from <= at);
  return held?.source === undefined ? null : { calendar: held.calendar, from: 'contract' };
}

/**
 * Does a span (UTC ms) begin or end while the place is closed? What lies between is not looked at: people stay on site
 * over a lunch break. A span beyond the calendar's years is outside.
 */
export function isOutside(
  calendar: Calendar,
  { startsAt, endsAt }: { startsAt: number; endsAt: number },
): boolean {
  try {
    return !isOpen(calendar, startsAt) || !isOpen(calendar, endsAt - 1);
  } catch (error) {
    if (error instanceof BeyondCalendarError) return true;
    throw error;
  }
}
