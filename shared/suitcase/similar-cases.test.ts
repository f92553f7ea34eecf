import { expect, test } from 'vitest';
import { ticket, uuid } from '../../test/support/command-records.ts';
import { similarCases } from './similar-cases.ts';

const open = ticket({ id: uuid(1), subject: 'Label printer prints blank labels', assets: [uuid(30)] });
const ended = (n: number, subject: string, more: object = {}) =>
  ticket({ id: uuid(n), subject, status: 'closed', ...more });
const found = (...rows: ReturnType<typeof ticket>[]) => similarCases(open, rows, 3).map(({ id }) => id);

test('ended tickets with common words, the most of them first', () => {
  const two = ended(2, 'Printer prints nothing');
  const three = ended(3, 'Blank labels from the printer');
  expect(found(two, three)).toEqual([three.id, two.id]);
});

test('a case on the same machine counts whatever it was called', () => {
  expect(found(ended(2, 'Cable replaced', { assets: [uuid(30)] }))).toEqual([uuid(2)]);
});

test.each([
  ['with one common word alone', ended(2, 'Printer moved to the office')],
  ['that is still open', ended(2, 'Label printer prints blank labels', { status: 'new' })],
  ['of another customer', ended(2, 'Label printer prints blank labels', { account: uuid(99) })],
  ['without a customer', ended(2, 'Label printer prints blank labels', { account: null })],
])('none %s', (_title, other) => {
  expect(found(other)).toEqual([]);
});

test('of equals the latest, and no more than asked for', () => {
  const rows = [5, 6, 7, 8].map((n) => ended(n, 'Blank labels', { activityAt: 1_700_000_000_000 + n }));
  expect(found(...rows)).toEqual([uuid(8), uuid(7), uuid(6)]);
});
