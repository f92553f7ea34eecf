import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '../../../data/hooks.ts';
import { Duration } from '../../../ui/Duration.tsx';
import { FieldRow } from '../../../ui/FieldRow.tsx';
import { Section } from '../../../ui/Section.tsx';
import { totalMinutes } from '../../timeline/timeline-items.ts';
import { AccountCard } from './AccountCard.tsx';
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
  return (
    <>
      <Section title={t('side.fields')}>
        <TicketFields ticket={ticket} edit={edit} facets={facets} />
      </Section>
      <AccountCard ticket={ticket} edit={edit} />
      <TicketVisits ticket={ticket} />
      <TicketLinks ticket={ticket} edit={edit} rows={rows} />
      <TimeTotal ticketId={ticket.id} />
    </>
  );
}

function TimeTotal({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation('tickets');
  const entries = useRecords('entries', {
    selector: { subjectId: ticketId },
    sort: [{ subjectId: 'asc' }, { at: 'asc' }],
  });
  const { work, travel } = useMemo(() => totalMinutes(entries ?? []), [entries]);
  return (
    <Section title={t('side.time')}>
      <FieldRow label={t('side.work')}>{work > 0 ? <Duration minutes={work} /> : null}</FieldRow>
      <FieldRow label={t('side.travel')}>{travel > 0 ? <Duration minutes={travel} /> : null}</FieldRow>
    </Section>
  );
}
