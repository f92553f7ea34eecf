import { useMemo } from 'react';
import type { Account, Contact } from '../../../shared/records/account.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useAll } from '../../data/hooks.ts';

/** Where a visit is and whom one meets, as far as this person may know. */
export interface KnownPlace {
  /** `null`: not even the customer's name is known. */
  account: string | null;
  /** `null`: no site is named, or it is not shared. */
  site: { name: string; address: string; access: string } | null;
  contact: (Pick<Contact, 'name' | 'phone' | 'email'> & { role: Contact['role'] | null }) | null;
}

/** The place of a visit: from the account where it is on this device, else from what the visit tells its partner. */
export function useVisitPlace(visit: Visit): KnownPlace {
  const account = useAll('accounts').get(visit.account);
  return useMemo(() => knownPlace(visit, account), [visit, account]);
}

function knownPlace(visit: Visit, account: Account | undefined): KnownPlace {
  if (account !== undefined) {
    const contact =
      account.contacts.find((one) => one.id === visit.contact) ??
      account.contacts.find((one) => one.role === 'key-user' && one.site === visit.site);
    return {
      account: account.name,
      site: account.sites.find((one) => one.id === visit.site) ?? null,
      contact: contact ?? null,
    };
  }
  const { place } = visit;
  // Records that were stored before visits had a place do not have the field.
  if (!place) return { account: null, site: null, contact: null };
  const { site: name, address, access, contact, phone, email } = place;
  return {
    account: place.account,
    site: name === '' && address === '' ? null : { name, address, access },
    contact: contact === '' ? null : { name: contact, phone, email, role: null },
  };
}
