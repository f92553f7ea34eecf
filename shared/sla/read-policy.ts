import type { z } from 'zod';
import type { Policy } from '../records/policy.ts';
import { calendarDataSchema } from './calendar-data.ts';
import { CalendarError } from './calendar-json.ts';
import type { Calendar } from './calendar.ts';
import { contractDataSchema, versionsInOrder, type DatedVersion } from './contract-data.ts';
import { parseCalendar } from './parse-calendar.ts';

/** A calendar that holds from a moment (UTC ms) on. */
export interface DatedCalendar {
  from: number;
  calendar: Calendar;
}

/** What a policy says, or why it cannot be used. */
export type Read<T> = { value: T; problems: null } | { value: null; problems: readonly string[] };

/**
 * What was read of each policy. A memory of pure values, not state: records are never changed in place, and parsing a
 * calendar once is what makes its due times fast.
 */
const calendars = new WeakMap<Policy, Read<DatedCalendar[]>>();
const contracts = new WeakMap<Policy, Read<DatedVersion[]>>();

/** The calendar of a policy with those that held before, oldest first; the first one from 0 on. */
export function readCalendars(policy: Policy): Read<DatedCalendar[]> {
  return remembered(calendars, policy, () => {
    const data = calendarDataSchema.safeParse(policy.data);
    if (!data.success) return failed(data.error);
    const earlier = data.data.earlier.toSorted((a, b) => a.until - b.until);
    const parts = [...earlier.map(({ calendar }) => calendar), data.data.calendar];
    return parse(() =>
      parts.map((part, index) => ({ from: earlier[index - 1]?.until ?? 0, calendar: parseCalendar(part) })),
    );
  });
}

/** The versions of a contract, oldest first; at least one. */
export function readVersions(policy: Policy): Read<DatedVersion[]> {
  return remembered(contracts, policy, () => {
    const data = contractDataSchema.safeParse(policy.data);
    if (!data.success) return failed(data.error);
    const versions = versionsInOrder(data.data);
    return versions.length > 0
      ? { value: versions, problems: null }
      : { value: null, problems: ['The contract has no terms yet. Add a version.'] };
  });
}

function remembered<T>(memory: WeakMap<Policy, T>, policy: Policy, read: () => T): T {
  const known = memory.get(policy);
  if (known !== undefined) return known;
  const fresh = read();
  memory.set(policy, fresh);
  return fresh;
}

function parse<T>(read: () => T): Read<T> {
  try {
    return { value: read(), problems: null };
  } catch (error) {
    if (error instanceof CalendarError) return { value: null, problems: error.problems };
    throw error;
  }
}

function failed(error: z.ZodError): { value: null; problems: string[] } {
  return { value: null, problems: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
}
