import type { Kind } from '../../../../shared/records/kinds.ts';
import type { AuditState } from '../../../../shared/sync/audit.ts';

/** Kinds whose records hang on an account. */
const kindsOfAccounts: readonly Kind[] = [
  'accounts',
  'tickets',
  'entries',
  'visits',
  'commitments',
  'assets',
  'articles',
  'ledger',
];

/** What this device has of one account. */
export type AccountState =
  /** Everything; last found equal to the server's at that time, UTC ms. */
  | { is: 'complete'; at: number }
  /** Archived tickets that are not here ... */
  | { is: 'missing'; tickets: number }
  /** ... or of which only what lists show is here. */
  | { is: 'away'; tickets: number }
  | { is: 'unchecked' };

export interface AccountRow {
  /** `null`: tickets without an account. */
  account: string | null;
  tickets: number;
  state: AccountState;
}

export interface AccountFacts {
  /** Every account that the person sees. */
  accounts: Iterable<string>;
  /** Headers of all tickets, at work and archived. */
  tickets: Iterable<{ id: string; account: string | null }>;
  /** Archived tickets of which only headers are here. */
  away: ReadonlySet<string>;
  /** Archived tickets that are not here at all, by the scope of their packs. */
  missing: ReadonlyMap<string, number>;
  audit: AuditState | null;
}

/**
 * What is here of each account, and whether that is all of it. The sums over everything that a person sees are compared
 * (docs/sync-spec.md, S15): where they are equal, so are those of each account. Packs are of one account each. What is not
 * complete comes first.
 */
export function accountRows({ accounts, tickets, away, missing, audit }: AccountFacts): AccountRow[] {
  const checkedAt = oldest(audit);
  const counts = new Map<string | null, { tickets: number; away: number }>();
  for (const account of accounts) counts.set(account, { tickets: 0, away: 0 });
  for (const { id, account } of tickets) {
    const count = counts.get(account) ?? { tickets: 0, away: 0 };
    count.tickets += 1;
    if (away.has(id)) count.away += 1;
    counts.set(account, count);
  }
  for (const scope of missing.keys()) {
    const account = accountOf(scope);
    if (!counts.has(account)) counts.set(account, { tickets: 0, away: 0 });
  }
  const rows = [...counts].map(([account, count]): AccountRow => {
    const lacking = missing.get(scopeOf(account)) ?? 0;
    return {
      account,
      tickets: count.tickets,
      state: stateOf({ missing: lacking, away: count.away, checkedAt }),
    };
  });
  return rows.sort((a, b) => rank(a.state) - rank(b.state) || b.tickets - a.tickets);
}

function stateOf({
  missing,
  away,
  checkedAt,
}: {
  missing: number;
  away: number;
  checkedAt: number | null;
}): AccountState {
  if (missing > 0) return { is: 'missing', tickets: missing };
  if (away > 0) return { is: 'away', tickets: away };
  return checkedAt === null ? { is: 'unchecked' } : { is: 'complete', at: checkedAt };
}

/** Since when each kind was found equal; `null` where one never was. */
function oldest(audit: AuditState | null): number | null {
  const times = kindsOfAccounts.map((kind) => audit?.kinds?.[kind] ?? 0);
  const first = Math.min(...times);
  return first === 0 ? null : first;
}

const order: readonly AccountState['is'][] = ['missing', 'away', 'unchecked', 'complete'];

function rank({ is }: AccountState): number {
  return order.indexOf(is);
}

function scopeOf(account: string | null): string {
  return account === null ? 'staff' : `account:${account}`;
}

function accountOf(scope: string): string | null {
  return scope === 'staff' ? null : scope.slice('account:'.length);
}
