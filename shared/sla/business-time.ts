/**
 * The time that counts for a contract: the one door to the files beside this one. Instants are UTC milliseconds, budgets
 * are seconds of open time, and an open span holds its start and not its end: at closing time it is closed. The rules,
 * and where each of them comes from: docs/sla.md.
 */
export type { Calendar } from './calendar.ts';
export { CalendarError, type CalendarJson } from './calendar-json.ts';
export { dueAfter, dueBefore, type DueOptions } from './due-time.ts';
export { elapsed, isOpen } from './elapsed.ts';
export { BeyondCalendarError } from './open-time.ts';
export { localToUtc } from './local-to-utc.ts';
export { parseCalendar } from './parse-calendar.ts';
export type { Pause } from './pauses.ts';
export { periods } from './periods.ts';
export { dueAfterWorkdays } from './workdays.ts';
