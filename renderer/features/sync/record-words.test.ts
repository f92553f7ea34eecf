import { expect, it } from 'vitest';
import { recordPath, titleOf } from './record-words.ts';

it.each([
  [{ number: 'FF-1', subject: 'Printer' }, 'FF-1 Printer'],
  [{ number: null, subject: 'Printer' }, 'Printer'],
  [{ name: 'Plant B' }, 'Plant B'],
  [{ what: 'Call back' }, 'Call back'],
  [{}, ''],
])('%j is called %j', (record, title) => {
  expect(titleOf(record)).toBe(title);
});

it('leads to the page of a record, and nowhere for kinds without one', () => {
  expect(recordPath('articles', 'x')).toBe('/knowledge/x');
  expect(recordPath('people', 'x')).toBeNull();
});
