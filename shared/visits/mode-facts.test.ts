import { expect, test } from 'vitest';
import { siteSchema } from '../records/account.ts';
import { journeyTo, reasonsThatHold } from './mode-facts.ts';

const site = (fields: object) =>
  siteSchema.parse({ id: '01890000-0000-7000-8000-000000000001', name: 'Plant', ...fields });

test('reasons for going there are dropped when it is done from afar; a wish of the customer speaks for both', () => {
  expect(reasonsThatHold('remote', ['hands-needed', 'customer-wish', 'due-sooner'])).toEqual([
    'customer-wish',
    'due-sooner',
  ]);
});

test.each([
  ['a site of which nothing is known', site({}), null],
  ['no site', undefined, null],
  ['a cost whose currency nobody wrote down', site({ visitCost: 12_000 }), null],
  [
    'a distance alone',
    site({ kilometres: 45.5 }),
    { kilometres: 91, minutes: null, cost: null, currency: null },
  ],
  [
    'the whole way, there and back; the cost is that of both',
    site({ kilometres: 10, travelMinutes: 25, visitCost: 12_000, visitCurrency: 'PLN' }),
    { kilometres: 20, minutes: 50, cost: 12_000, currency: 'PLN' },
  ],
])('the journey to %s', (_title, to, expected) => {
  expect(journeyTo(to)).toEqual(expected);
});
