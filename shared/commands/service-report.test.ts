import { expect, test } from 'vitest';
import { AT, codeOf, context, make, uuid } from '../../test/support/command-records.ts';
import type { VisitStatus } from '../records/visit.ts';
import { satisfactionAndSigning } from './service-report.ts';

const visit = (status: VisitStatus) =>
  make('visits', { purpose: 'Repair', account: uuid(2), startsAt: AT, endsAt: AT + 1, status });

test('with its report a visit that is done becomes signed, and the customer’s answer stands in its timeline', () => {
  const changes = satisfactionAndSigning(context(), visit('done'), 4);
  expect(changes.map(({ kind, change }) => [kind, change['type'] ?? change['status']])).toEqual([
    ['entries', 'satisfaction'],
    ['visits', 'signed'],
    ['entries', 'visit'],
  ]);
});

test('a correction leaves a signed visit as it is', () => {
  expect(satisfactionAndSigning(context(), visit('signed'), null)).toEqual([]);
});

test.each([0, 6, 2.5])('an answer of %d is none', (score) => {
  expect(codeOf(() => satisfactionAndSigning(context(), visit('done'), score))).toBe('invalid-value');
});
