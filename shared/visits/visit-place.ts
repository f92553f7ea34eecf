import type { Account } from '../records/account.ts';
import type { Visit, VisitPlace } from '../records/visit.ts';

/** What of a visit decides where it is, who does it, and whom one meets. */
export type PlaceFields = Pick<Visit, 'site' | 'contact' | 'partner'>;

/**
 * What a partner is told of the customer: name, site, address, how to get in, and whom to ring; nothing else of the
 * account (decision 026). `null` for visits of our own people, who see the account itself.
 */
export function placeForPartner(
  { site: siteId, contact: contactId, partner }: PlaceFields,
  account: Account,
): VisitPlace | null {
  if (partner === null || partner === '') return null;
  const site = account.sites.find(({ id }) => id === siteId);
  const contact = account.contacts.find(({ id }) => id === contactId);
  return {
    account: account.name,
    site: site?.name ?? '',
    address: site?.address ?? '',
    access: site?.access ?? '',
    contact: contact?.name ?? '',
    phone: contact?.phone ?? null,
    email: contact?.email ?? null,
  };
}
