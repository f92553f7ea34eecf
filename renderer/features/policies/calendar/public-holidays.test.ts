import { expect, test } from 'vitest';
import { countryChoices, publicHolidays, regionChoices, stateChoices } from './public-holidays.ts';

const poland = (language: string) => countryChoices(language).find(({ value }) => value === 'PL')?.label;

test('countries are named in the language of the console', () => {
  expect(['en', 'pl', 'de', 'ru'].map(poland)).toEqual(['Poland', 'Polska', 'Polen', 'Польша']);
});

test('a country has the states and regions that have holidays of their own', () => {
  expect(stateChoices('PL')).toEqual([]);
  expect(stateChoices('DE')).toContainEqual({ value: 'BY', label: 'Bayern' });
  expect(regionChoices('DE', 'BY').length).toBeGreaterThan(0);
});

test('public holidays have their date and the name that people there use', () => {
  const polish = publicHolidays({ country: 'PL' }, [2026, 2027]);
  expect(polish['2026-04-06']).toMatch(/Wielkanoc/);
  expect(polish['2027-05-27']).toMatch(/Bożego Ciała|Boże Ciało/);
  // Mother's day and the like are no reason to stay closed.
  expect(polish['2026-05-26']).toBeUndefined();
});

test('a state has more of them than its country', () => {
  const country = publicHolidays({ country: 'DE' }, [2026]);
  const bavaria = publicHolidays({ country: 'DE', state: 'BY' }, [2026]);
  expect(country['2026-01-06']).toBeUndefined();
  expect(bavaria['2026-01-06']).toBe('Heilige Drei Könige');
});
