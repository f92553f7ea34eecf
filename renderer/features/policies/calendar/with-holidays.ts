import { inOrder, type DateRow } from './calendar-draft.ts';

/** Names of holidays by date. */
type Holidays = Readonly<Record<string, string>>;

/**
 * Write public holidays into the dates of a calendar. Those that were written in before give way, so that another country
 * replaces the first; what somebody typed, other hours, and dates of every year stay.
 */
export function withHolidays(dates: readonly DateRow[], before: Holidays, holidays: Holidays): DateRow[] {
  const isReplaced = ({ date, kind, isYearly, name }: DateRow) =>
    kind === 'closed' && !isYearly && (before[date] === name || date in holidays);
  const added = Object.entries(holidays).map(([date, name]): DateRow => ({
    date,
    kind: 'closed',
    isYearly: false,
    hours: '',
    name,
  }));
  return inOrder([...dates.filter((row) => !isReplaced(row)), ...added]);
}
