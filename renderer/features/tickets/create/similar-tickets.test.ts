import { expect, test } from 'vitest';
import { MILL, PLANT, numbersOf, rowsOf, ticketOf } from '../list/tickets.fixture.ts';
import { similarTickets } from './similar-tickets.ts';

const rows = rowsOf(
  ticketOf(1, { account: PLANT, subject: 'Label printer in hall 3 prints blank pages' }),
  ticketOf(2, { account: PLANT, subject: 'Printer offline' }),
  ticketOf(3, { account: MILL, subject: 'Label printer prints blank pages' }),
  ticketOf(4, { account: PLANT, subject: 'Label printer prints blank pages', status: 'closed' }),
);

test.each<[string, string | null, string, number[]]>([
  ['most words in common come first', PLANT, 'blank pages from label printer', [1]],
  ['one word is enough when there is no more', PLANT, 'printer', [1, 2]],
  ['words may be unfinished', PLANT, 'labe prin', [1]],
  ['nothing in common', PLANT, 'password forgotten', []],
  ['no account yet', null, 'printer', []],
  ['short words say nothing', PLANT, 'in 3', []],
])('%s', (_, account, subject, expected) => {
  expect(numbersOf(similarTickets(rows, { account, subject }))).toEqual(expected);
});
