import { useMemo } from 'react';
import { templatesFor } from '../../../shared/checklists/applies-to.ts';
import { subjectOf } from '../../../shared/commands/subject.ts';
import type { Entry } from '../../../shared/records/entry.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useAll, useHeaders, useRecords } from '../../data/hooks.ts';
import type { HeaderOf } from '../../data/headers/header-of.ts';
import { checklistsOf, type ChecklistRun, type ChecklistSource } from './checklists-of.ts';
import { useTemplates } from './use-templates.ts';

type TicketHeader = Pick<HeaderOf<'tickets'>, 'id' | 'account' | 'category' | 'subcategory' | 'assets'>;
const none: readonly TicketHeader[] = [];

/** Checklists of a visit: its own, and those of its tickets. `undefined` while they are read. */
export function useVisitChecklists(visit: Visit): readonly ChecklistRun[] | undefined {
  const { byId } = useHeaders('tickets');
  const tickets = useMemo(() => visit.tickets.flatMap((id) => byId.get(id) ?? []), [visit.tickets, byId]);
  return useRuns(visit, tickets);
}

/** Checklists of a ticket: begun ones, and those that are for its category or its assets. */
export function useTicketChecklists(ticket: TicketHeader): readonly ChecklistRun[] | undefined {
  const { id, account, category, subcategory, assets } = ticket;
  const tickets = useMemo(
    () => [{ id, account, category, subcategory, assets }],
    [id, account, category, subcategory, assets],
  );
  return useRuns(null, tickets);
}

function useRuns(visit: Visit | null, tickets: readonly TicketHeader[]): readonly ChecklistRun[] | undefined {
  const ids = [...(visit === null ? [] : [visit.id]), ...tickets.map(({ id }) => id)];
  const entries = useRecords('entries', {
    selector: { subjectId: { $in: ids } },
    sort: [{ subjectId: 'asc' }, { at: 'asc' }],
  });
  const fitting = useFitting();
  const planned = useMemo(
    () => new Map((tickets.length === 0 ? none : tickets).map((ticket) => [ticket.id, fitting(ticket)])),
    [tickets, fitting],
  );
  const own = visit?.checklist ?? null;
  const templates = useTemplates([...(own === null ? [] : [own]), ...[...planned.values()].flat()]);
  return useMemo(() => {
    if (entries === undefined) return undefined;
    const bySubject = Map.groupBy(entries, ({ subjectId }) => subjectId);
    const of = (id: string): Entry[] => bySubject.get(id) ?? [];
    const sources: ChecklistSource[] = tickets.map(({ id, account }) => ({
      subject: { kind: 'tickets', id, account, ticket: id },
      entries: of(id),
      planned: planned.get(id) ?? [],
      owner: null,
    }));
    if (visit !== null) {
      const subject = subjectOf('visits', visit);
      sources.unshift({ subject, entries: of(visit.id), planned: own === null ? [] : [own], owner: own });
    }
    return sources.flatMap((source) => checklistsOf(source, templates));
  }, [entries, visit, tickets, planned, own, templates]);
}

/** Which templates are for a ticket: in the first language of its customer, so that all work through the same one. */
function useFitting(): (ticket: TicketHeader) => string[] {
  const { rows } = useHeaders('articles');
  const assets = useHeaders('assets').byId;
  const accounts = useAll('accounts');
  return useMemo(() => {
    const templates = rows.filter(({ type }) => type === 'checklist-template');
    return ({ account, category, subcategory, assets: ids }) => {
      const assetTypes = ids.flatMap((id) => assets.get(id)?.type ?? []);
      const languages = [...(accounts.get(account ?? '')?.languages ?? []), 'en'];
      return templatesFor(templates, { categories: [category, subcategory], assetTypes }, languages).map(
        ({ id }) => id,
      );
    };
  }, [rows, assets, accounts]);
}
