import type { Account } from '../../../shared/records/account.ts';
import { AccountContacts } from './AccountContacts.tsx';
import { AccountSites } from './AccountSites.tsx';

/** Whom to ring and how to get in. */
export function AccountPeople({ account }: { account: Account }) {
  return (
    <>
      <AccountContacts account={account} />
      <AccountSites account={account} />
    </>
  );
}
