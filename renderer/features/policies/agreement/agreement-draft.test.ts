import { expect, test } from 'vitest';
import { policyId } from '../../../../test/support/sla/policies.ts';
import {
  agreementDraftOf,
  agreementOfDraft,
  blankAgreement,
  type AgreementDraft,
} from './agreement-draft.ts';

const sound: AgreementDraft = {
  name: 'Steps',
  with: 'team',
  party: 'Applications',
  calendar: policyId(1),
  budgets: ['1 h', '', '', '2 d'],
};

test('an agreement that is saved and opened again says the same', () => {
  const { data } = agreementOfDraft(sound);
  expect(data?.budgets).toEqual({ 1: { minutes: 60 }, 4: { workdays: 2, until: 'closing' } });
  const again = data === null ? null : agreementDraftOf('Steps', data, 'en');
  expect(again === null ? null : agreementOfDraft(again).data).toEqual(data);
});

test.each<[string, Partial<AgreementDraft>, string[]]>([
  ['everything left open', blankAgreement, ['name', 'party', 'calendar', 'budgets']],
  ['a budget that nobody understands', { budgets: ['1 h', 'soon', '', ''] }, ['budgets.1']],
  ['nothing wrong', {}, []],
])('faults of a form with %s', (_what, fields, expected) => {
  expect([...agreementOfDraft({ ...sound, ...fields }).faults]).toEqual(expected);
});
