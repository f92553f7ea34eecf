import type { CalendarJson } from '../../../../shared/sla/business-time.ts';

/** A figure that another product's tests or manual gave; exactly one question, instants as ISO 8601 in UTC. */
export interface KnownCase {
  rule: string;
  source: string;
  /** The calendar; none where the question is one of zones alone. */
  on?: CalendarJson;
  after?: [start: string, seconds: number];
  before?: [end: string, seconds: number];
  elapsed?: [start: string, end: string];
  workdays?: [start: string, workdays: number];
  /** Closing time of the workday so many workdays later. */
  closing?: [start: string, workdays: number];
  openAt?: string;
  /** The first open spans, as many as are expected. */
  spansFrom?: string;
  wall?: [tz: string, date: string, time: string];
  pauses?: [string, string][];
  /** Seconds on hold that are added to the budget when the due time is known, as GLPI and Frappe do. */
  hold?: number;
  is: string | number | boolean | [string, string][];
}

type Hours = [from: string, until: string][];

/** The same hours from Monday to Friday. */
export function workweek(...hours: Hours): CalendarJson['hours'] {
  return { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
}

/** The same hours on all seven days. */
export function everyDay(...hours: Hours): CalendarJson['hours'] {
  return { ...workweek(...hours), sat: hours, sun: hours };
}
