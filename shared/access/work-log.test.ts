import { describe, expect, test } from 'vitest';
import { make, uuid } from '../../test/support/command-records.ts';
import type { Role } from '../records/person.ts';
import { grantOf } from './grant.ts';
import { mayCorrectWork, mayReadDaySheet, seesWholeDay } from './work-log.ts';

const own = uuid(1);
const other = uuid(2);
const grant = (roles: Role[], fields: object = {}) =>
  grantOf(make('people', { id: own, name: 'Somebody', roles, ...fields }));
const partnerLead = grant(['partner', 'lead'], { partner: 'Regional service' });

describe('S8 the work of a colleague', () => {
  test.each<[string, ReturnType<typeof grant>, { reads: boolean; corrects: boolean }]>([
    ['is read and corrected by leads', grant(['lead']), { reads: true, corrects: true }],
    ['is read and corrected by admins', grant(['admin']), { reads: true, corrects: true }],
    ['is read by advisors', grant(['advisor']), { reads: true, corrects: false }],
    ['is nothing to engineers', grant(['engineer']), { reads: false, corrects: false }],
    ['is nothing to partners, whatever else they are', partnerLead, { reads: false, corrects: false }],
  ])('%s', (_rule, who, { reads, corrects }) => {
    expect(mayReadDaySheet(who, other)).toBe(reads);
    expect(mayCorrectWork(who, other)).toBe(corrects);
    expect(mayReadDaySheet(who, own)).toBe(true);
    expect(mayCorrectWork(who, own)).toBe(true);
  });

  test('may lie at accounts that are out of sight: then a day is not whole', () => {
    const someAccounts = grant(['advisor'], { accounts: [uuid(3)] });
    expect(seesWholeDay(someAccounts, other)).toBe(false);
    expect(seesWholeDay(someAccounts, own)).toBe(true);
    expect(seesWholeDay(grant(['lead']), other)).toBe(true);
  });
});
