import type { Change } from '../../../../shared/commands/context.ts';
import type { Account } from '../../../../shared/records/account.ts';
import type { Policy } from '../../../../shared/records/policy.ts';
import { ticketClock } from '../../../../shared/sla/clock.ts';
import { contractsInForce } from '../../../../shared/sla/contracts-in-force.ts';
import type { ContractInForce } from '../../../../shared/sla/terms.ts';
import type { ClockEntry, ClockTicket } from '../../../../shared/sla/ticket-history.ts';
import { applyChange } from '../../../../shared/sync/merge.ts';

/** What due times follow from, beside the tickets themselves. */
export interface Rules {
  policies: ReadonlyMap<string, Policy>;
  accounts: ReadonlyMap<string, Account>;
}

/** The rules as they would be after some changes; records that do not exist yet are used by nobody. */
export function rulesAfter(rules: Rules, changes: readonly Change[]): Rules {
  const policies = new Map(rules.policies);
  const accounts = new Map(rules.accounts);
  for (const { kind, id, change } of changes) {
    const policy = policies.get(id);
    const account = accounts.get(id);
    if (kind === 'policies' && policy !== undefined)
      policies.set(id, applyChange('policies', policy, change));
    if (kind === 'accounts' && account !== undefined)
      accounts.set(id, applyChange('accounts', account, change));
  }
  return { policies, accounts };
}

/** Terms of an account before and after. */
export interface TermsPair {
  before: readonly ContractInForce[];
  after: readonly ContractInForce[];
}

/** Terms of an account (null: of none) under both rules; null where nothing that changed concerns it. */
export function termsPair(
  account: string | null,
  before: Rules,
  after: Rules,
  changed: ReadonlySet<string>,
): TermsPair | null {
  const of = (rules: Rules) => contractsInForce(rules.accounts.get(account ?? '') ?? null, rules.policies);
  const pair = { before: of(before), after: of(after) };
  const concerns =
    changed.has(account ?? '') ||
    [...pair.before, ...pair.after].some(
      ({ contract, source }) => changed.has(contract.calendar) || changed.has(source?.policy ?? ''),
    );
  return concerns ? pair : null;
}

/** The due time of a ticket's first open target, before and after. */
export interface DueChange {
  before: number | null;
  after: number | null;
}

/** How the due times of an open ticket would change, or null where none does. A time agreed by hand stays anyway. */
export function dueChange(
  ticket: ClockTicket & { dueAt: number | null },
  entries: readonly ClockEntry[],
  { before, after }: TermsPair,
  now: number,
): DueChange | null {
  const dues = (contracts: readonly ContractInForce[]) =>
    ticketClock({ ticket, entries, contracts, now })
      .filter(
        ({ progress, kind }) =>
          progress.state !== 'done' && !(kind === 'resolution' && ticket.dueAt !== null),
      )
      .map(({ kind, dueAt }) => `${kind} ${dueAt}`);
  const [old, next] = [dues(before), dues(after)];
  const gone = old.find((due) => !next.includes(due));
  const come = next.find((due) => !old.includes(due));
  if (gone === undefined && come === undefined) return null;
  return { before: timeOf(gone), after: timeOf(come) };
}

function timeOf(due: string | undefined): number | null {
  const at = Number(due?.split(' ')[1]);
  return Number.isFinite(at) ? at : null;
}
