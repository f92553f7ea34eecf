import type { Account } from '../records/account.ts';
import type { Change, CommandContext } from './context.ts';
import { edit } from './edit.ts';

/** Change fields of an account, its sites or its contacts. */
export function editAccount(
  context: CommandContext,
  account: Account,
  fields: Partial<Omit<Account, 'id' | 'revision' | 'source'>>,
): Change[] {
  return edit(context, 'accounts', account, fields);
}
