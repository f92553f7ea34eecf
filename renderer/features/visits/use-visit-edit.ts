import { useMemo } from 'react';
import { editVisit, type VisitSurroundings } from '../../../shared/commands/visits.ts';
import type { Person } from '../../../shared/records/person.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useAll, useHeaders } from '../../data/hooks.ts';
import { useAct } from '../register/use-act.ts';

type Fields = Parameters<typeof editVisit>[2];

/** Company of the partner whom a person works for; `null` for our own people, and where nobody is named. */
export function partnerOf(person: Person | undefined): string | null {
  return person?.roles.includes('partner') ? person.partner : null;
}

/** What commands about a visit are told: its account, and those of its tickets that are on this device. */
export function useVisitAround(visit: Pick<Visit, 'account' | 'tickets'>): VisitSurroundings {
  const account = useAll('accounts').get(visit.account);
  const { byId } = useHeaders('tickets');
  return useMemo(
    () => ({ account, touch: visit.tickets.filter((id) => byId.has(id)) }),
    [account, visit.tickets, byId],
  );
}

/** Saves fields of a visit; who goes decides whether it is a partner's. Resolves to whether it was saved. */
export function useVisitEdit(visit: Visit): (fields: Fields) => Promise<boolean> {
  const act = useAct();
  const people = useAll('people');
  const around = useVisitAround(visit);
  return (fields) => {
    const { engineer } = fields;
    const partner =
      engineer === undefined ? {} : { partner: engineer === null ? null : partnerOf(people.get(engineer)) };
    return act((context) => editVisit(context, visit, { ...fields, ...partner }, around));
  };
}
