import { expect, test } from 'vitest';
import type { Budget } from '../../../../shared/sla/contract.ts';
import { readBudget, showBudget } from './budget-text.ts';

test.each<[string, Budget | null]>([
  ['30 min', { minutes: 30 }],
  ['4 h', { minutes: 240 }],
  ['4h', { minutes: 240 }],
  ['1,5 godz.', { minutes: 90 }],
  ['1 h 30 min', { minutes: 90 }],
  ['2 Std.', { minutes: 120 }],
  ['3 ч', { minutes: 180 }],
  ['5 d', { workdays: 5, until: 'closing' }],
  ['5 дн.', { workdays: 5, until: 'closing' }],
  ['', null],
  ['4', null],
  ['soon', null],
  ['0 h', null],
  ['-1 h', null],
  ['0.01 h', null],
  ['2.5 days', null],
  ['1 d 4 h', null],
  ['4 weeks', null],
])('a budget typed as %j is %j', (text, expected) => {
  expect(readBudget(text, 'closing')).toEqual(expected);
});

test.each(['en', 'pl', 'de', 'ru'])('a budget shown in %s can be typed again', (language) => {
  const budgets: Budget[] = [
    { minutes: 1 },
    { minutes: 45 },
    { minutes: 60 },
    { minutes: 330 },
    { workdays: 1, until: 'time' },
    { workdays: 12, until: 'time' },
  ];
  for (const budget of budgets) expect(readBudget(showBudget(budget, language), 'time')).toEqual(budget);
});
