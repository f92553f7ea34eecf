import { describe, expect, test } from 'vitest';
import { parseRecord } from '../records/kinds.ts';
import { parseCalendar } from '../sla/business-time.ts';
import { hoursAt, isOutside } from './open-hours.ts';

const uuid = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const day: [string, string][] = [
  ['08:00', '12:00'],
  ['12:30', '16:00'],
];
const json = {
  tz: 'Europe/Warsaw',
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
};
const at = (text: string) => Date.parse(`${text}:00+02:00`);
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });

test.each([
  ['within the hours', '2026-07-15T09:00', '2026-07-15T11:00', false],
  ['over the lunch break', '2026-07-15T09:00', '2026-07-15T14:00', false],
  ['ending at closing', '2026-07-15T14:00', '2026-07-15T16:00', false],
  ['beginning before opening', '2026-07-15T07:30', '2026-07-15T09:00', true],
  ['ending after closing', '2026-07-15T15:00', '2026-07-15T17:00', true],
  ['on a Sunday', '2026-07-19T09:00', '2026-07-19T11:00', true],
])('a visit %s', (_title, from, to, expected) => {
  expect(isOutside(parseCalendar(json), span(from, to))).toBe(expected);
});

describe('whose hours', () => {
  const calendar = parseRecord('policies', {
    id: uuid(1),
    type: 'calendar',
    name: 'Gate',
    data: { calendar: json },
  });
  const policies = new Map([[calendar.id, calendar]]);
  const account = (openHours: string | null) =>
    parseRecord('accounts', { id: uuid(2), name: 'A', sites: [{ id: uuid(3), name: 'S', openHours }] });
  const hours = (openHours: string | null) => {
    const of = account(openHours);
    return hoursAt(of.sites[0], of, policies, at('2026-07-15T09:00'))?.from ?? null;
  };

  test('those of the site, where they are known', () => {
    expect(hours(calendar.id)).toBe('site');
  });

  test('none where neither site nor contract says any: usual hours would be a guess', () => {
    expect(hours(null)).toBeNull();
    expect(hours(uuid(9))).toBeNull();
  });
});
