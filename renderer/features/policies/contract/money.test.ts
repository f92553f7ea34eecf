import { expect, test } from 'vitest';
import { formatMoney, moneyText, readDecimal, readMoney } from './money.ts';

test.each<[string, string, string, number | null]>([
  ['1950', 'EUR', 'en', 195_000],
  ['1,950.50', 'EUR', 'en', 195_050],
  ['1 950,50', 'PLN', 'pl', 195_050],
  ['1.950,5', 'EUR', 'de', 195_050],
  ['0,07', 'EUR', 'ru', 7],
  ['500', 'JPY', 'en', 500],
  ['0.5', 'JPY', 'en', null],
  ['0.005', 'EUR', 'en', null],
  ['-5', 'EUR', 'en', null],
  ['five', 'EUR', 'en', null],
  ['', 'EUR', 'en', null],
])('%j of %s typed in %s is %j minor units', (text, currency, language, expected) => {
  expect(readMoney(text, currency, language)).toBe(expected);
});

test.each(['en', 'pl', 'de', 'ru'])('a sum shown in a field in %s can be typed again', (language) => {
  for (const minor of [0, 7, 50, 195_000, 195_050, 123_456_789]) {
    expect(readMoney(moneyText(minor, 'EUR', language), 'EUR', language)).toBe(minor);
  }
});

test('a currency that nobody knows is written behind its sum', () => {
  expect(formatMoney(195_000, 'EUR', 'en')).toBe('€1,950.00');
  expect(formatMoney(500, 'EURO', 'en')).toBe('5 EURO');
});

test('a share is a number with the decimal sign of the language', () => {
  expect(readDecimal('2,5', 'pl')).toBe(2.5);
  expect(readDecimal('2.5', 'en')).toBe(2.5);
});
