import { describe, expect, test } from 'vitest';
import { AT, codeOf, context, make, uuid } from '../../test/support/command-records.ts';
import { officeHours, shortHours, versionOf } from '../../test/support/sla/policies.ts';
import type { Policy } from '../records/policy.ts';
import type { AgreementData } from '../sla/agreement.ts';
import { contractVersionSchema } from '../sla/contract-data.ts';
import { setAccountContract, withdrawAccountContract } from './account-contracts.ts';
import {
  addContractVersion,
  createAgreement,
  createCalendar,
  createContract,
  editAgreement,
  editCalendar,
  editPolicy,
  setDefaultContract,
  withdrawContractVersion,
  type CalendarTerms,
} from './policies.ts';

const terms = (calendar: object = officeHours, more: object = {}): CalendarTerms =>
  ({ calendar, region: null, holidayNames: {}, ...more }) as CalendarTerms;
const version = (minutes: number, from: number | null = null) =>
  contractVersionSchema.parse(versionOf(minutes, 1, from));
const policy = (type: Policy['type'], data: object, fields: object = {}): Policy =>
  make('policies', { type, name: 'Office', data, ...fields });
const calendar = (data: object) => policy('calendar', { calendar: officeHours, ...data });
const contract = (versions: object) => policy('contract', { versions });

const edited = (before: Policy, given: CalendarTerms, from: number | null) =>
  editCalendar(context(), before, { name: 'Office', terms: given, from })[0]?.change['data'];
const account = (contracts: object[]) => make('accounts', { name: 'Works', contracts });
const period = (id: number, contract_: number | null, from: number) => ({
  id: uuid(id),
  contract: contract_ === null ? null : uuid(contract_),
  from,
});

describe('calendars', () => {
  test('a new one is a whole policy, its name without spaces around it', () => {
    const [created] = createCalendar(context(), ' Office ', terms());
    expect(created).toMatchObject({
      kind: 'policies',
      base: null,
      change: { type: 'calendar', name: 'Office' },
    });
    expect(created?.change['data']).toEqual({ ...terms(), earlier: [] });
  });

  test.each<[string, string, CalendarTerms, string]>([
    ['no name', ' ', terms(), 'text-required'],
    [
      'hours that end before they begin',
      'A',
      terms({ tz: 'UTC', hours: { mon: [['9', '8']] } }),
      'invalid-value',
    ],
    ['an unknown zone', 'A', terms({ tz: 'Nowhere', hours: {} }), 'invalid-value'],
    ['an unknown part', 'A', terms({ ...officeHours, holiday: [] }), 'invalid-value'],
  ])('one with %s is refused', (_fault, name, given, code) => {
    expect(codeOf(() => createCalendar(context(), name, given))).toBe(code);
    expect(codeOf(() => editCalendar(context(), calendar({}), { name, terms: given, from: null }))).toBe(
      code,
    );
  });

  test('new hours from a moment on keep the old ones until then', () => {
    expect(edited(calendar({}), terms(shortHours), AT)).toEqual({
      ...terms(shortHours),
      earlier: [{ until: AT, calendar: officeHours }],
    });
  });

  test('new hours from an earlier moment than others replace those', () => {
    const old = { tz: 'UTC', hours: {} };
    const before = calendar({
      earlier: [
        { until: AT, calendar: old },
        { until: 5, calendar: shortHours },
      ],
    });
    expect(edited(before, terms(shortHours), 9)).toMatchObject({
      earlier: [
        { until: 5, calendar: shortHours },
        { until: 9, calendar: old },
      ],
    });
  });

  test('a correction holds for the past as well', () => {
    expect(edited(calendar({}), terms(shortHours), null)).toMatchObject({
      calendar: shortHours,
      earlier: [],
    });
  });

  test('names of holidays alone begin no new hours', () => {
    const named = terms(officeHours, { holidayNames: { '2026-12-25': 'Christmas' } });
    expect(edited(calendar({}), named, AT)).toMatchObject({ earlier: [] });
  });

  test('an edit without a difference changes nothing, and parts that we do not know stay', () => {
    const before = calendar({ region: null, holidayNames: {}, earlier: [], later: 1 });
    expect(edited(before, terms(), AT)).toBeUndefined();
    expect(edited(before, terms(shortHours), null)).toMatchObject({ later: 1 });
  });
});

describe('contracts', () => {
  test('a new one has its first version', () => {
    const [created] = createContract(context(), 'Gold', version(60));
    expect(created?.change['data']).toEqual({ versions: { [uuid(101)]: version(60) }, isDefault: false });
  });

  test('new terms are a version more, and the others stay as they are', () => {
    const before = contract({ [uuid(7)]: version(60) });
    expect(addContractVersion(context(), before, version(30, AT))[0]?.change['data']).toEqual({
      versions: { [uuid(7)]: version(60), [uuid(101)]: version(30, AT) },
    });
  });

  test('two versions do not begin at one moment', () => {
    const before = contract({ [uuid(7)]: version(60) });
    expect(codeOf(() => addContractVersion(context(), before, version(30, 0)))).toBe('times-out-of-order');
  });

  test('terms to come are withdrawn; terms that began are not', () => {
    const before = contract({ [uuid(7)]: version(60), [uuid(8)]: version(30, AT + 2_000) });
    expect(withdrawContractVersion(context(), before, uuid(8))[0]?.change['data']).toEqual({
      versions: { [uuid(7)]: version(60) },
    });
    expect(codeOf(() => withdrawContractVersion(context(), before, uuid(7)))).toBe('field-not-editable');
    expect(withdrawContractVersion(context(), before, uuid(9))).toEqual([]);
  });

  test('of all contracts one is the default, from the moment on at which it is chosen', () => {
    const was = policy('contract', { versions: {}, isDefault: true }, { id: uuid(61) });
    const is = policy('contract', { versions: {} }, { id: uuid(62) });
    const other = policy('contract', { versions: {} }, { id: uuid(63) });
    const changes = setDefaultContract(context(), [was, is, other], uuid(62));
    expect(changes.map(({ id, change }) => [id, change['data']])).toEqual([
      [uuid(61), { versions: {}, isDefault: false, defaultDuring: [{ from: null, until: AT + 1_000 }] }],
      [uuid(62), { versions: {}, isDefault: true, defaultDuring: [{ from: AT + 1_000, until: null }] }],
    ]);
    expect(setDefaultContract(context(), [was, is, other], uuid(61))).toEqual([]);
  });

  test('a policy is renamed and offered no longer, and not without a name', () => {
    expect(editPolicy(context(), contract({}), { active: false })[0]?.change).toEqual({ active: false });
    expect(editPolicy(context(), contract({}), { name: 'Office' })).toEqual([]);
    expect(codeOf(() => editPolicy(context(), contract({}), { name: '' }))).toBe('text-required');
  });
});

describe('agreements', () => {
  const data: AgreementData = {
    with: 'team',
    party: 'Applications',
    calendar: uuid(1),
    budgets: { 1: { minutes: 60 } },
  };

  test('are created and edited whole', () => {
    expect(createAgreement(context(), 'Applications', data)[0]?.change['data']).toEqual(data);
    const before = policy('agreement', data);
    const wanted = { ...data, budgets: { 2: { minutes: 5 } } };
    expect(editAgreement(context(), before, { name: 'Office', data: wanted })[0]?.change).toEqual({
      data: wanted,
    });
    expect(editAgreement(context(), before, { name: 'Office', data })).toEqual([]);
  });

  test('without a party are refused', () => {
    expect(codeOf(() => createAgreement(context(), 'A', { ...data, party: '' }))).toBe('invalid-value');
  });
});

describe('which contract an account has', () => {
  test('another one from a moment on, told in its timeline', () => {
    const changes = setAccountContract(context(), account([period(1, 61, 5)]), {
      contract: uuid(62),
      from: AT,
    });
    expect(changes[0]?.change).toEqual({ contracts: [period(1, 61, 5), period(101, 62, AT)] });
    expect(changes[1]).toMatchObject({
      kind: 'entries',
      change: { type: 'change', subjectKind: 'accounts' },
    });
  });

  test('in place of the one that was to begin at the same moment', () => {
    const before = account([period(1, 61, AT)]);
    expect(setAccountContract(context(), before, { contract: null, from: AT })[0]?.change).toEqual({
      contracts: [period(1, null, AT)],
    });
  });

  test('one that has not begun is withdrawn; one that has is not', () => {
    const before = account([period(1, 61, 5), period(2, 62, AT + 2_000)]);
    expect(withdrawAccountContract(context(), before, uuid(2))[0]?.change).toEqual({
      contracts: [period(1, 61, 5)],
    });
    expect(codeOf(() => withdrawAccountContract(context(), before, uuid(1)))).toBe('field-not-editable');
    expect(withdrawAccountContract(context(), before, uuid(3))).toEqual([]);
  });
});
