import { expect, it } from 'vitest';
import { spanOf, typedSpan } from './visit-span.ts';

const ZONE = 'Europe/Warsaw';

it('is in the zone of the site', () => {
  expect(spanOf({ day: '2026-07-15', from: '09:00', to: '11:30' }, ZONE)).toEqual({
    startsAt: Date.parse('2026-07-15T07:00:00Z'),
    endsAt: Date.parse('2026-07-15T09:30:00Z'),
  });
});

it('an end before the beginning lies on the next day, also over the change of the clocks', () => {
  expect(spanOf({ day: '2026-03-28', from: '22:00', to: '04:00' }, ZONE)).toEqual({
    startsAt: Date.parse('2026-03-28T21:00:00Z'),
    endsAt: Date.parse('2026-03-29T02:00:00Z'),
  });
});

it.each([
  ['the day', { day: '', from: '09:00', to: '10:00' }],
  ['the beginning', { day: '2026-07-15', from: '', to: '10:00' }],
  ['the end', { day: '2026-07-15', from: '09:00', to: '' }],
])('is nothing without %s', (_title, typed) => {
  expect(spanOf(typed, ZONE)).toBeNull();
});

it('comes back to what was typed', () => {
  const typed = { day: '2026-10-24', from: '23:00', to: '03:30' };
  const span = spanOf(typed, ZONE);
  expect(span === null ? null : typedSpan(span, ZONE)).toEqual(typed);
});
