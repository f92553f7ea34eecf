import { z } from 'zod';
import { faultText, type CalendarFault } from './calendar-fault.ts';
import { weekdays } from './wall-time.ts';

const PARTS = 'tz, hours, breaks, shifts, holidays and yearly_holidays';

const pair = 'An interval is a pair of times, such as ["09:00", "17:00"].';
const intervals = z.array(z.tuple([z.string(pair), z.string(pair)], pair), 'Give a list of intervals.');
const dated = z.record(
  z.string(),
  intervals,
  'Give intervals by date, such as {"2026-12-24": [["09:00", "12:00"]]}.',
);
const week = Object.fromEntries(weekdays.map((day) => [day, intervals.optional()])) as Record<
  (typeof weekdays)[number],
  z.ZodOptional<typeof intervals>
>;

/**
 * A calendar as contracts keep it: a zone of the IANA database, and wall times there. Whatever it does not know is
 * refused and not passed over: a misspelt part would silently move due times.
 */
export const calendarJson = z.strictObject(
  {
    tz: z.string('Give the time zone, such as Europe/Warsaw.'),
    hours: z.strictObject(week, {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `There is no weekday "${issue.keys.join('", "')}". Use ${weekdays.join(', ')}.`
          : 'Give the opening hours by weekday, such as {"mon": [["09:00", "17:00"]]}.',
    }),
    breaks: dated.optional(),
    shifts: dated.optional(),
    holidays: z
      .array(z.string('A holiday is a date, such as "2026-12-25".'), 'Give a list of dates.')
      .optional(),
    yearly_holidays: z
      .array(
        z.string('A yearly holiday is a month and day, such as "12-25".'),
        'Give a list such as ["12-25"].',
      )
      .optional(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `A calendar has no "${issue.keys.join('", "')}". Its parts are ${PARTS}.`
        : `Give a calendar: an object with ${PARTS}.`,
  },
);

export type CalendarJson = z.infer<typeof calendarJson>;

/** What is wrong with a calendar: each fault with its place, also as a line that says what to do about it. */
export class CalendarError extends Error {
  readonly faults: readonly CalendarFault[];
  readonly problems: readonly string[];

  constructor(faults: readonly CalendarFault[]) {
    const problems = faults.map(
      (fault) => `${fault.place === '' ? '' : `${fault.place}: `}${faultText(fault)}`,
    );
    super(`This calendar cannot be used. ${problems.join(' ')}`);
    this.name = 'CalendarError';
    this.faults = faults;
    this.problems = problems;
  }
}

/** Check the shape. Texts are parsed as JSON first. Throws a CalendarError. */
export function readCalendarJson(json: unknown): CalendarJson {
  const result = calendarJson.safeParse(typeof json === 'string' ? parseText(json) : json);
  if (result.success) return result.data;
  throw new CalendarError(result.error.issues.map(({ path, message }) => misshapen(path.join('.'), message)));
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = `It is no JSON (${(error as Error).message}). Give a calendar as a JSON object.`;
    throw new CalendarError([misshapen('', message)]);
  }
}

function misshapen(place: string, message: string): CalendarFault {
  return { place, code: 'shape', values: { message } };
}
