import type { z } from 'zod';
import type { RecordOf } from '../../shared/records/kinds.ts';
import { agreementDataSchema } from '../../shared/sla/agreement.ts';
import { calendarDataSchema } from '../../shared/sla/calendar-data.ts';
import { contractDataSchema } from '../../shared/sla/contract-data.ts';
import type { DemoBuild } from './build.ts';
import { germanTerms, goldTerms, goldTermsBefore, standardTerms } from './contract-terms.ts';
import { demoHolidays } from './holidays.ts';

type Policy = RecordOf<'policies'>;

/** Contract policies by what they promise. */
export interface DemoContracts {
  gold: Policy;
  standard: Policy;
  germany: Policy;
}

/** Names that people and tickets use as well. */
export interface PolicyNames {
  teams: readonly string[];
  categories: Readonly<Record<string, string[]>>;
  partner: string;
}

/** Add calendars, contracts, agreements, teams, categories, the priority matrix and the archive's rule. */
export function buildPolicies(build: DemoBuild, { teams, categories, partner }: PolicyNames): DemoContracts {
  const calendars = buildCalendars(build);
  const contracts = buildContracts(build, calendars);
  buildAgreements(build, calendars, partner);
  for (const name of teams) build.add('policies', { type: 'team', name });
  for (const [name, subcategories] of Object.entries(categories)) {
    build.add('policies', { type: 'category', name, data: { subcategories } });
  }
  build.add('policies', {
    type: 'priority-matrix',
    name: 'Priority by impact and urgency',
    data: { 1: { 1: 1, 2: 2, 3: 3 }, 2: { 1: 2, 2: 3, 3: 4 }, 3: { 1: 3, 2: 4, 3: 4 } },
  });
  build.add('policies', { type: 'archive', name: 'Archive', data: { afterDays: 90 } });
  return contracts;
}

type Intervals = [string, string][];

const workweek = (intervals: Intervals): Record<string, Intervals> =>
  Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, intervals]));

function buildCalendars(build: DemoBuild): Record<'poland' | 'shifts' | 'germany', string> {
  const year = new Date(build.now).getUTCFullYear();
  const years = [year - 1, year, year + 1];
  const calendar = (
    name: string,
    country: 'PL' | 'DE',
    { tz, hours, breaks = {} }: { tz: string; hours: object; breaks?: Record<string, Intervals> },
  ): string => {
    const holidayNames = demoHolidays(country, years);
    const holidays = Object.keys(holidayNames);
    return policy(build, 'calendar', name, calendarDataSchema, {
      calendar: { tz, hours, breaks, holidays },
      region: { country },
      holidayNames,
    }).id;
  };
  return {
    poland: calendar('Office hours, Poland', 'PL', {
      tz: 'Europe/Warsaw',
      hours: workweek([
        ['08:00', '12:00'],
        ['12:30', '16:30'],
      ]),
      breaks: { [`${year}-12-31`]: [['12:00', '24:00']] },
    }),
    shifts: calendar('Two shifts', 'PL', {
      tz: 'Europe/Warsaw',
      hours: { ...workweek([['06:00', '22:00']]), sat: [['06:00', '14:00']] },
    }),
    germany: calendar('Office hours, Germany', 'DE', {
      tz: 'Europe/Berlin',
      hours: {
        ...workweek([
          ['07:30', '12:00'],
          ['12:45', '16:15'],
        ]),
        fri: [['07:30', '13:30']],
      },
    }),
  };
}

function buildContracts(
  build: DemoBuild,
  { poland, shifts, germany }: Record<'poland' | 'shifts' | 'germany', string>,
): DemoContracts {
  const { random, now } = build;
  const year = new Date(now).getUTCFullYear();
  const contract = (name: string, versions: object[]): Policy =>
    policy(build, 'contract', name, contractDataSchema, {
      versions: Object.fromEntries(versions.map((version) => [random.id(now), version])),
    });
  return {
    gold: contract('Gold, two shifts', [
      { from: null, calendar: shifts, ...goldTermsBefore },
      { from: Date.UTC(year - 1, 11, 31, 23), calendar: shifts, ...goldTerms },
    ]),
    standard: contract('Standard, office hours', [{ from: null, calendar: poland, ...standardTerms }]),
    germany: contract('Standard, Germany', [{ from: null, calendar: germany, ...germanTerms }]),
  };
}

function buildAgreements(
  build: DemoBuild,
  { poland, shifts }: Record<'poland' | 'shifts', string>,
  partner: string,
): void {
  policy(build, 'agreement', 'Applications: steps passed on', agreementDataSchema, {
    with: 'team',
    party: 'Applications',
    calendar: poland,
    budgets: { 1: { minutes: 60 }, 2: { minutes: 240 }, 3: { workdays: 2 }, 4: { workdays: 5 } },
  });
  policy(build, 'agreement', partner, agreementDataSchema, {
    with: 'partner',
    party: partner,
    calendar: shifts,
    budgets: { 1: { minutes: 240 }, 2: { minutes: 480 }, 3: { workdays: 2 }, 4: { workdays: 4 } },
  });
}

/** A policy whose data were checked like those that an administrator types. Throws `z.ZodError`. */
function policy(
  build: DemoBuild,
  type: Policy['type'],
  name: string,
  schema: z.ZodType,
  data: object,
): Policy {
  return build.add('policies', { type, name, data: schema.parse(data) });
}
