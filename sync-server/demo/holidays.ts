import { DAY } from './build.ts';

/** A public holiday: on the same day each year, or so many days after Easter Sunday. */
type Rule = readonly [day: string | number, name: string];

const rules: Record<'PL' | 'DE', readonly Rule[]> = {
  PL: [
    ['01-01', 'Nowy Rok'],
    ['01-06', 'Święto Trzech Króli'],
    [1, 'Poniedziałek Wielkanocny'],
    ['05-01', 'Święto Pracy'],
    ['05-03', 'Święto Narodowe Trzeciego Maja'],
    [60, 'Boże Ciało'],
    ['08-15', 'Wniebowzięcie Najświętszej Maryi Panny'],
    ['11-01', 'Wszystkich Świętych'],
    ['11-11', 'Narodowe Święto Niepodległości'],
    ['12-24', 'Wigilia Bożego Narodzenia'],
    ['12-25', 'Boże Narodzenie'],
    ['12-26', 'Drugi dzień Bożego Narodzenia'],
  ],
  DE: [
    ['01-01', 'Neujahr'],
    [-2, 'Karfreitag'],
    [1, 'Ostermontag'],
    ['05-01', 'Maifeiertag'],
    [39, 'Christi Himmelfahrt'],
    [50, 'Pfingstmontag'],
    ['10-03', 'Tag der Deutschen Einheit'],
    ['12-25', '1. Weihnachtstag'],
    ['12-26', '2. Weihnachtstag'],
  ],
};

/** Public holidays of a country in some years, by date, as the administrators of the demo wrote them out. */
export function demoHolidays(country: 'PL' | 'DE', years: readonly number[]): Record<string, string> {
  const dated = years.flatMap((year) =>
    rules[country].map(([day, name]) => [dateIn(year, day), name] as const),
  );
  return Object.fromEntries(dated.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function dateIn(year: number, day: string | number): string {
  if (typeof day === 'string') return `${year}-${day}`;
  return new Date(easterSunday(year) + day * DAY).toISOString().slice(0, 10);
}

/** Midnight in UTC of Easter Sunday, by the Gregorian computus of Meeus, Jones and Butcher. */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}
