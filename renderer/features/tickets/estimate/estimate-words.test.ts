import { expect, test } from 'vitest';
import { spanWords } from './estimate-words.ts';

const at = (text: string) => Date.parse(`2026-11-${text}:00Z`);
const timeZone = 'Europe/Warsaw';
/** Libraries differ in the word between date and time, and in the order of day and month. */
const figures = (text: string) => text.match(/\d+/gu)?.toSorted();

test.each([
  ['en', { from: '30 November at 09:00', to: '30 November at 15:30' }],
  ['pl', { from: '30 listopada 09:00', to: '30 listopada 15:30' }],
  ['ru', { from: '30 ноября в 09:00', to: '30 ноября в 15:30' }],
  ['de', { from: '30. November um 09:00', to: '30. November um 15:30' }],
])(
  'the ends of an estimate are told in %s by the contract’s clock, outward to half hours',
  (language, expected) => {
    const span = { from: at('30T08:10'), to: at('30T14:01'), timeZone };
    const { from, to, isOne } = spanWords(span, language);
    expect([from, to].map(figures)).toEqual([expected.from, expected.to].map(figures));
    expect(isOne).toBe(false);
  },
);

test('a span that is one moment after rounding is told once', () => {
  expect(spanWords({ from: at('30T08:00'), to: at('30T08:00'), timeZone }, 'en').isOne).toBe(true);
});
