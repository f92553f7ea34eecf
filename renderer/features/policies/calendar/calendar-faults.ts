import { CalendarError, parseCalendar } from '../../../../shared/sla/business-time.ts';
import type { CalendarFault } from '../../../../shared/sla/calendar-fault.ts';
import { weekdays } from '../../../../shared/sla/wall-time.ts';
import { calendarTermsOf, dateKey, type CalendarDraft, type DateRow } from './calendar-draft.ts';

/** A fault beside those of a calendar: a form can be left open where a calendar cannot. */
export type FormFault =
  | Pick<CalendarFault, 'code' | 'values'>
  | { code: 'name' | 'never-open'; values: object };

/** Faults of a form by field: `name`, `tz`, `hours.mon`, `dates.3`. Each at the first field that it belongs to. */
export type FormFaults = ReadonlyMap<string, readonly FormFault[]>;

/** Everything that keeps a calendar from being saved. */
export function calendarFaults(form: CalendarDraft): FormFaults {
  const faults = new Map<string, FormFault[]>();
  const add = (field: string, fault: FormFault) => faults.set(field, [...(faults.get(field) ?? []), fault]);
  if (form.name.trim() === '') add('name', { code: 'name', values: {} });
  for (const { place, ...fault } of faultsOfCalendar(form)) add(fieldOf(form.dates, place, fault), fault);
  for (const [index, row] of form.dates.entries()) {
    const isRepeated = form.dates.some((one, at) => at < index && isSame(one, row));
    const isKnown = faults.get(`dates.${index}`);
    if (isRepeated && !isKnown?.some(({ code }) => code === 'repeated')) {
      add(`dates.${index}`, { code: 'repeated', values: { text: dateKey(row) } });
    }
    if (row.kind === 'break' && row.hours.trim() === '')
      add(`dates.${index}`, { code: 'time', values: { text: '' } });
  }
  const isOpenEver =
    weekdays.some((day) => form.hours[day].trim() !== '') ||
    form.dates.some(({ kind, hours }) => kind === 'shift' && hours.trim() !== '');
  if (!isOpenEver) add('hours.mon', { code: 'never-open', values: {} });
  return faults;
}

function faultsOfCalendar(form: CalendarDraft): readonly CalendarFault[] {
  try {
    parseCalendar(calendarTermsOf(form).calendar);
    return [];
  } catch (error) {
    if (error instanceof CalendarError) return error.faults;
    throw error;
  }
}

function isSame(a: DateRow, b: DateRow): boolean {
  return a.kind === b.kind && dateKey(a) === dateKey(b) && a.isYearly === b.isYearly;
}

/** Where a fault of the calendar shows: dates are rows, everything else has a field of its own. */
function fieldOf(
  dates: readonly DateRow[],
  place: string,
  { code, values }: Pick<CalendarFault, 'code' | 'values'>,
): string {
  const [part = '', ...rest] = place.split('.');
  if (part === 'tz' || part === 'hours') return place;
  const date = rest.length > 0 ? rest.join('.') : 'text' in values ? values.text : '';
  const kind = part === 'shifts' ? 'shift' : part === 'breaks' ? 'break' : 'closed';
  const isYearly = part === 'yearly_holidays';
  const matches = (row: DateRow) =>
    row.kind === kind && dateKey(row) === date && (kind !== 'closed' || row.isYearly === isYearly);
  const index = code === 'repeated' ? dates.findLastIndex(matches) : dates.findIndex(matches);
  return `dates.${Math.max(0, index)}`;
}
