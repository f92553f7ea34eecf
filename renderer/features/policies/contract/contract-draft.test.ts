import { describe, expect, test } from 'vitest';
import { contractVersionSchema } from '../../../../shared/sla/contract-data.ts';
import { usualWarnings } from '../../../../shared/sla/contract.ts';
import { policyId } from '../../../../test/support/sla/policies.ts';
import {
  blankContract,
  blankPenalty,
  blankWarning,
  contractDraftOf,
  versionOfDraft,
  type ContractDraft,
} from './contract-draft.ts';

const version = contractVersionSchema.parse({
  from: 5,
  calendar: policyId(1),
  targets: [
    { kind: 'first-response', priorities: [1], budget: { minutes: 30 } },
    { kind: 'resolution', priorities: [1], budget: { minutes: 240 } },
    { kind: 'resolution', priorities: [4], budget: { workdays: 5 } },
    { kind: 'resolution', priorities: [4], ticketTypes: ['request'], budget: { workdays: 10 } },
  ],
  pausedBy: ['customer'],
  warnings: [
    { at: { percent: 75 }, to: ['owner'] },
    { kinds: ['resolution'], at: { before: 90, time: 'business' }, to: ['team', 'lead'] },
    { at: { before: 0, time: 'wall' }, to: ['advisor'] },
  ],
  penalties: [
    {
      kinds: ['resolution'],
      priorities: [1, 2],
      perBreach: 25_050,
      perHourLate: 5_000,
      percentOfFee: 0.5,
      cap: 100_000,
    },
  ],
  monthlyCapPercent: 12.5,
  monthlyFee: 1_950_000,
  currency: 'PLN',
});

test.each(['en', 'pl', 'de', 'ru'])(
  'terms that are opened in %s and saved are the same terms',
  (language) => {
    const draft = contractDraftOf('Gold', version, language);
    expect(versionOfDraft(draft, 5, language)).toEqual({ version, faults: new Map() });
  },
);

describe('every fault stands at its field', () => {
  const sound: ContractDraft = {
    ...blankContract('en'),
    name: 'Gold',
    calendar: policyId(1),
    cells: { 'all/resolution/1': '4 h' },
  };
  test.each<[string, Partial<ContractDraft>, [string, string][]]>([
    ['nothing wrong', {}, []],
    ['no name', { name: '' }, [['name', 'name']]],
    ['no calendar', { calendar: null }, [['calendar', 'calendar']]],
    ['no target', { cells: {} }, [['targets', 'targets']]],
    ['a budget of nothing', { cells: { 'all/resolution/1': '4' } }, [['all/resolution/1', 'budget']]],
    ['a currency in words', { currency: 'euro' }, [['currency', 'currency']]],
    ['a fee that is no sum', { monthlyFee: 'much' }, [['monthlyFee', 'money']]],
    ['a limit over the whole', { monthlyCap: '101' }, [['monthlyCap', 'percent']]],
    ['a warning at no time', { warnings: [{ ...blankWarning }] }, [['warnings.0', 'warning']]],
    [
      'a warning to nobody',
      { warnings: [{ ...blankWarning, amount: '50', to: [] }] },
      [['warnings.0', 'warning']],
    ],
    ['a warning at 0 %', { warnings: [{ ...blankWarning, amount: '0' }] }, [['warnings.0', 'warning']]],
    [
      'a penalty of no sum',
      { penalties: [blankPenalty, { ...blankPenalty, perBreach: 'x' }] },
      [['penalties.1', 'penalty']],
    ],
  ])('%s', (_what, fields, expected) => {
    const { faults, version: read } = versionOfDraft({ ...sound, ...fields }, null, 'en');
    expect([...faults]).toEqual(expected);
    expect(read === null).toBe(expected.length > 0);
  });

  test('new terms warn as usual until somebody says otherwise; no warnings at all are saved as none', () => {
    expect(versionOfDraft(sound, null, 'en').version?.warnings).toEqual(usualWarnings);
    expect(versionOfDraft({ ...sound, warnings: [] }, null, 'en').version?.warnings).toEqual([]);
  });
});
