import Holidays from 'date-holidays';
import type { HolidayRegion } from '../../../../shared/sla/calendar-data.ts';
import { DAY_MS } from '../../../../shared/sla/wall-time.ts';
import { addDays } from '../../visits/zone-time.ts';

export interface Choice {
  value: string;
  label: string;
}

const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label);

function choices(names: Record<string, string> | undefined): Choice[] {
  return Object.entries(names ?? {})
    .map(([value, label]) => ({ value: value.toUpperCase(), label }))
    .sort(byLabel);
}

/** Countries whose holidays are known, named in a language as far as it has a name. */
export function countryChoices(language: string): Choice[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const local = new Holidays().getCountries();
  return Object.entries(local)
    .map(([value, label]) => ({ value, label: nameOf(names, value) ?? label }))
    .sort(byLabel);
}

function nameOf(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code);
  } catch {
    return undefined;
  }
}

/** States of a country that have holidays of their own; none where there are none. */
export function stateChoices(country: string): Choice[] {
  return choices(new Holidays().getStates(country));
}

/** Regions of a state that have holidays of their own. */
export function regionChoices(country: string, state: string): Choice[] {
  return choices(new Holidays().getRegions(country, state));
}

/** Public holidays of some years by date, named as people there call them. */
export function publicHolidays(
  { country, state, region }: HolidayRegion,
  years: readonly number[],
): Record<string, string> {
  const holidays = new Holidays(country, state ?? '', region ?? '', { types: ['public'] });
  const named = years.flatMap((year) =>
    holidays.getHolidays(year).flatMap(({ date, start, end, name }) => {
      const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS));
      return Array.from({ length: days }, (_, index) => [addDays(date.slice(0, 10), index), name] as const);
    }),
  );
  return Object.fromEntries(named);
}
