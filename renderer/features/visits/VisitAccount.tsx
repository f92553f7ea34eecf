import type { Visit } from '../../../shared/records/visit.ts';
import { useAll } from '../../data/hooks.ts';
import { AccountName } from '../../ui/AccountName.tsx';

/** The customer of a visit: a link where the account is on this device, else the name that the visit tells its partner. */
export function VisitAccount({ visit, asLink = false }: { visit: Visit; asLink?: boolean }) {
  const isKnown = useAll('accounts').has(visit.account);
  const name = visit.place?.account ?? '';
  return isKnown || name === '' ? <AccountName id={visit.account} asLink={asLink} /> : <span>{name}</span>;
}
