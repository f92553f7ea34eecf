import type { Account } from '../records/account.ts';
import { CommandError } from './command-error.ts';
import type { Change, CommandContext } from './context.ts';
import { edit } from './edit.ts';

/**
 * Another contract for an account from a moment (UTC ms) on; null for none of its own. What held before stays as it was.
 * A contract that was to begin at the same moment is replaced.
 */
export function setAccountContract(
  context: CommandContext,
  account: Account,
  { contract, from }: { contract: string | null; from: number },
): Change[] {
  const same = account.contracts.find((period) => period.from === from);
  const period = { id: same?.id ?? context.newId(), contract, from };
  const others = account.contracts.filter((one) => one !== same);
  return edit(context, 'accounts', account, { contracts: [...others, period] });
}

/** Take back a contract that has not begun yet. Throws `field-not-editable` for others: the past is not written over. */
export function withdrawAccountContract(
  context: CommandContext,
  account: Account,
  periodId: string,
): Change[] {
  const period = account.contracts.find(({ id }) => id === periodId);
  if (period === undefined) return [];
  if (period.from <= context.now) throw new CommandError('field-not-editable', 'contracts');
  return edit(context, 'accounts', account, {
    contracts: account.contracts.filter(({ id }) => id !== periodId),
  });
}
