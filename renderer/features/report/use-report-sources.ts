import { useMemo } from 'react';
import type { ReportSources } from '../../../shared/report/report-content.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useAll, useHeaders, useRecords } from '../../data/hooks.ts';
import { useErased } from '../files/use-erased.ts';

/** What a report of the visit is drawn up from; `undefined` while it is read. */
export function useReportSources(visit: Visit): ReportSources | undefined {
  const account = useAll('accounts').get(visit.account);
  const engineer = useAll('people').get(visit.engineer ?? '')?.name ?? visit.partner ?? '';
  const tickets = useHeaders('tickets').byId;
  const assets = useHeaders('assets').byId;
  const erased = useErased();
  const selector = { subjectId: { $in: [visit.id, ...visit.tickets] } };
  const entries = useRecords('entries', { selector, sort: [{ subjectId: 'asc' }, { at: 'asc' }] });
  return useMemo(() => {
    if (entries === undefined) return undefined;
    return {
      visit,
      account,
      engineer,
      entries,
      erased: new Set(erased.keys()),
      tickets: visit.tickets.flatMap((id) => tickets.get(id) ?? []),
      nameOfAsset: (id) => assets.get(id)?.name ?? null,
    };
  }, [visit, account, engineer, entries, erased, tickets, assets]);
}
