import { z } from 'zod';
import { instant } from '../records/fields.ts';
import { calendarJson } from './calendar-json.ts';

/** Whose public holidays were written into a calendar: codes of date-holidays, `DE` and `BY`. */
export const holidayRegionSchema = z.object({
  country: z.string().min(2).max(8),
  state: z.string().max(20).optional(),
  region: z.string().max(20).optional(),
});
export type HolidayRegion = z.infer<typeof holidayRegionSchema>;

/**
 * `data` of a policy of type `calendar`. Holidays are written out as dates, so that nothing that counts time needs to
 * know how they are found.
 */
export const calendarDataSchema = z.object({
  calendar: calendarJson,
  region: holidayRegionSchema.nullable().default(null),
  /** What a holiday is called, by date `2026-12-25` or by month and day `12-25`. */
  holidayNames: z.record(z.string(), z.string().max(200)).default({}),
  /** What held before: each until a moment (UTC ms), so that new hours leave the past as it was. */
  earlier: z.array(z.object({ until: instant, calendar: calendarJson })).default([]),
});
export type CalendarData = z.infer<typeof calendarDataSchema>;
