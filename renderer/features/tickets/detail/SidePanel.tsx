import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../../data/hooks.ts';
import { Section } from '../../../ui/Section.tsx';
import { PartsSection } from '../../stock/PartsSection.tsx';
import { WorkSection } from '../../work/WorkSection.tsx';
import { AccountCard } from './AccountCard.tsx';
import { FoundAt } from './FoundAt.tsx';
import { TicketFields } from './TicketFields.tsx';
import { TicketLinks } from './TicketLinks.tsx';
import { TicketVisits } from './TicketVisits.tsx';
import type { TicketEdit } from './useTicketEdit.ts';
import type { TicketRow } from '../list/ticket-row.ts';
import type { Facets } from '../list/useFacets.ts';
import type { Ticket } from '../../../../shared/records/ticket.ts';

export interface SidePanelProps {
  ticket: Ticket;
  edit: TicketEdit;
  facets: Facets;
  rows: readonly TicketRow[];
}

/** Everything about a ticket beside what happened: fields, customer, links, time. */
export function SidePanel({ ticket, edit, facets, rows }: SidePanelProps) {
  const { t } = useTranslation('tickets');
  const { id, account } = ticket;
  const subject = useMemo(() => ({ kind: 'tickets' as const, id, account, ticket: id }), [id, account]);
  return (
    <>
      <Section title={t('side.fields')}>
        <TicketFields ticket={ticket} edit={edit} facets={facets} />
      </Section>
      <AccountCard ticket={ticket} edit={edit} />
      <FoundAt ticket={id} />
      <TicketVisits ticket={ticket} />
      <TicketLinks ticket={ticket} edit={edit} rows={rows} />
      <PartsSection subject={subject} />
      <TicketWork ticket={ticket} />
    </>
  );
}

/** The ticket's work log; its timer stands in the header. */
function TicketWork({ ticket }: { ticket: Ticket }) {
  const { id, account } = ticket;
  const subject = useMemo(() => ({ kind: 'tickets' as const, id, account, ticket: id }), [id, account]);
  const entries = useRecords('entries', {
    selector: { subjectId: id },
    sort: [{ subjectId: 'asc' }, { at: 'asc' }],
  });
  return <WorkSection subject={subject} entries={entries} withoutTimer />;
}
