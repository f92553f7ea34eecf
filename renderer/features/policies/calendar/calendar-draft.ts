import type { CalendarTerms } from '../../../../shared/commands/policies.ts';
import type { CalendarJson } from '../../../../shared/sla/business-time.ts';
import type { CalendarData, HolidayRegion } from '../../../../shared/sla/calendar-data.ts';
import { weekdays } from '../../../../shared/sla/wall-time.ts';
import { readHours, showHours } from './hours-text.ts';

export type Weekday = (typeof weekdays)[number];
/** What is special about a date: closed, other hours in place of the weekly ones, or time taken out of them. */
export const dateKinds = ['closed', 'shift', 'break'] as const;
export type DateKind = (typeof dateKinds)[number];

/** A date that differs from its weekday. */
export interface DateRow {
  /** `2026-12-25`; for every year the year does not count. */
  date: string;
  kind: DateKind;
  isYearly: boolean;
  /** As typed; nothing for closed dates. */
  hours: string;
  name: string;
}

/** A calendar as its form holds it: everything as it was typed. */
export interface CalendarDraft {
  name: string;
  tz: string;
  hours: Record<Weekday, string>;
  dates: DateRow[];
  /** Whose holidays are chosen, and whose were written into the dates. */
  region: HolidayRegion | null;
  written: HolidayRegion | null;
  /** From which date on the new hours hold; empty for a correction that holds for the past as well. */
  from: string;
}

export function blankCalendar(tz: string): CalendarDraft {
  const hours = Object.fromEntries(weekdays.map((day) => [day, ''])) as Record<Weekday, string>;
  return { name: '', tz, hours, dates: [], region: null, written: null, from: '' };
}

/** A calendar that exists, to be edited. `year` stands before dates of every year. */
export function calendarDraftOf(name: string, data: CalendarData, year: number): CalendarDraft {
  const { calendar, region, holidayNames } = data;
  const row = (date: string, kind: DateKind, hours: string, isYearly = false): DateRow => ({
    date: isYearly ? `${year}-${date}` : date,
    kind,
    isYearly,
    hours,
    name: holidayNames[date] ?? '',
  });
  const dates = [
    ...(calendar.holidays ?? []).map((date) => row(date, 'closed', '')),
    ...(calendar.yearly_holidays ?? []).map((date) => row(date, 'closed', '', true)),
    ...Object.entries(calendar.shifts ?? {}).map(([date, hours]) => row(date, 'shift', showHours(hours))),
    ...Object.entries(calendar.breaks ?? {}).map(([date, hours]) => row(date, 'break', showHours(hours))),
  ];
  return {
    name,
    tz: calendar.tz,
    hours: Object.fromEntries(
      weekdays.map((day) => [day, showHours(calendar.hours[day] ?? [])]),
    ) as CalendarDraft['hours'],
    dates: inOrder(dates),
    region,
    written: region,
    from: '',
  };
}

/** Dates in the order of the year; those of every year first. */
export function inOrder(dates: readonly DateRow[]): DateRow[] {
  return dates.toSorted((a, b) => Number(b.isYearly) - Number(a.isYearly) || (a.date < b.date ? -1 : 1));
}

/** How a row's date is written in the calendar. */
export function dateKey({ date, isYearly }: Pick<DateRow, 'date' | 'isYearly'>): string {
  return isYearly ? date.slice(5) : date;
}

/** The calendar that a form says. It may have faults; `calendar-faults.ts` finds them. */
export function calendarTermsOf({ tz, hours, dates, written }: CalendarDraft): CalendarTerms {
  const of = (kind: DateKind, isYearly = false) =>
    dates.filter((row) => row.kind === kind && (kind !== 'closed' || row.isYearly === isYearly));
  const dated = (kind: DateKind) =>
    Object.fromEntries(of(kind).map((row) => [row.date, readHours(row.hours)]));
  const week = weekdays.map((day) => [day, readHours(hours[day])] as const);
  const calendar: CalendarJson = {
    tz,
    hours: Object.fromEntries(week.filter(([, open]) => open.length > 0)),
    shifts: dated('shift'),
    breaks: dated('break'),
    holidays: of('closed').map(dateKey),
    yearly_holidays: of('closed', true).map(dateKey),
  };
  const named = dates.filter(({ name }) => name.trim() !== '');
  return {
    calendar,
    region: written,
    holidayNames: Object.fromEntries(named.map((row) => [dateKey(row), row.name.trim()])),
  };
}
