import { expect, it } from 'vitest';
import { spanFault, spanOf, typedSpan } from './visit-span.ts';

const ZONE = 'Europe/Warsaw';

it('is in the zone of the site', () => {
  expect(spanOf({ day: '2026-07-15', from: '09:00', to: '11:30' }, ZONE)).toEqual({
    startsAt: Date.parse('2026-07-15T07:00:00Z'),
    endsAt: Date.parse('2026-07-15T09:30:00Z'),
  });
});

it('ends on a later day where somebody says so, also over the change of the clocks', () => {
  expect(spanOf({ day: '2026-03-28', from: '22:00', to: '04:00', nights: 1 }, ZONE)).toEqual({
    startsAt: Date.parse('2026-03-28T21:00:00Z'),
    endsAt: Date.parse('2026-03-29T02:00:00Z'),
  });
});

it.each([
  ['before it begins', '08:00'],
  ['when it begins', '09:00'],
])('an end %s is a fault and no other day', (_title, to) => {
  const typed = { day: '2026-07-15', from: '09:00', to };
  expect(spanFault(typed)).toBe('ends-before');
  expect(spanOf(typed, ZONE)).toBeNull();
});

it.each([
  ['the day', { day: '', from: '09:00', to: '10:00' }],
  ['the beginning', { day: '2026-07-15', from: '', to: '10:00' }],
  ['the end', { day: '2026-07-15', from: '09:00', to: '' }],
])('is nothing without %s', (_title, typed) => {
  expect(spanFault(typed)).toBe('incomplete');
  expect(spanOf(typed, ZONE)).toBeNull();
});

it.each([
  ['one day', { day: '2026-10-24', from: '13:00', to: '13:30', nights: 0 }],
  ['a night in which the clocks change', { day: '2026-10-24', from: '23:00', to: '03:30', nights: 1 }],
  ['three days', { day: '2026-10-20', from: '08:00', to: '16:00', nights: 2 }],
])('comes back to what was typed: %s', (_title, typed) => {
  const span = spanOf(typed, ZONE);
  expect(span === null ? null : typedSpan(span, ZONE)).toEqual(typed);
});
