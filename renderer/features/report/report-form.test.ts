import { expect, test } from 'vitest';
import { blankReport, missingIn, readReport } from './report-form.ts';

const blank = blankReport({ language: 'pl', work: 'Cleaned', signedBy: 'Key user' });

test.each([
  ['what was done', { ...blank, work: '  ' }, true, 'work'],
  ['who signs', { ...blank, signedBy: '' }, true, 'signedBy'],
  ['the signature', blank, false, 'signature'],
  ['nothing', blank, true, null],
] as const)('a report lacks %s', (_title, form, hasSignature, expected) => {
  expect(missingIn(form, hasSignature)).toBe(expected);
});

test('a stored form comes back, also one of an earlier version of the console', () => {
  expect(readReport(blank, JSON.stringify({ work: 'Swapped the fan' }))).toEqual({
    ...blank,
    work: 'Swapped the fan',
  });
  expect(readReport(blank, '{broken')).toEqual(blank);
});
