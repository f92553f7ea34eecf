import { expect, test } from 'vitest';
import { kinds } from '../../../../shared/records/kinds.ts';
import type { AuditState } from '../../../../shared/sync/audit.ts';
import { accountRows, type AccountFacts } from './account-states.ts';

const at = 1_700_000_000_000;
const audit = (times: Partial<Record<(typeof kinds)[number], number>> = {}): AuditState => {
  return {
    checkedAt: at,
    repaired: null,
    kinds: { ...Object.fromEntries(kinds.map((kind) => [kind, at])), ...times },
  };
};
const facts = (more: Partial<AccountFacts> = {}): AccountFacts => {
  return { accounts: ['a', 'b'], tickets: [], away: new Set(), missing: new Map(), audit: audit(), ...more };
};
const stateOf = (more: Partial<AccountFacts>, account: string | null = 'a') =>
  accountRows(facts(more)).find((row) => row.account === account)?.state;

test('S15 an account with nothing missing is complete since the kind that was compared longest ago', () => {
  expect(stateOf({ audit: audit({ entries: at - 5 }) })).toEqual({ is: 'complete', at: at - 5 });
  // No record of these kinds belongs to an account.
  expect(stateOf({ audit: audit({ people: at - 5, policies: at - 6, notices: at - 7 }) })).toEqual({
    is: 'complete',
    at,
  });
});

test.each<[string, AuditState | null]>([
  ['nothing was compared', null],
  ['not every kind was', audit({ visits: 0 })],
  ['an earlier version compared and kept no times', { checkedAt: at, repaired: null }],
])('S15 no account is said to be complete where %s', (_what, state) => {
  expect(stateOf({ audit: state })).toEqual({ is: 'unchecked' });
});

test('S14 S15 an account of which archived tickets are not here is not complete; all others are', () => {
  const tickets = [
    { id: '1', account: 'a' },
    { id: '2', account: 'a' },
    { id: '3', account: null },
  ];
  const lacking = { tickets, away: new Set(['2']), missing: new Map([['staff', 7]]) };
  expect(accountRows(facts(lacking))).toEqual([
    { account: null, tickets: 1, state: { is: 'missing', tickets: 7 } },
    { account: 'a', tickets: 2, state: { is: 'away', tickets: 1 } },
    { account: 'b', tickets: 0, state: { is: 'complete', at } },
  ]);
});

test('S14 an account of which nothing but its packs is known is told too', () => {
  const missing = new Map([['account:c', 3]]);
  expect(stateOf({ missing }, 'c')).toEqual({ is: 'missing', tickets: 3 });
});
