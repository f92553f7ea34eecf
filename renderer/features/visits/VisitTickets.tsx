import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import type { HeaderOf } from '../../data/headers/header-of.ts';
import { useHeaders } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import register from '../register/register.module.css';
import { TicketLines } from '../register/TicketLines.tsx';
import { useTicketLabel } from '../tickets/ticket-label.ts';
import { AddTickets } from './AddTickets.tsx';
import { useVisitTickets } from './use-visit-tickets.ts';

/** The tickets of a visit; others can be taken along, and each be taken off again. */
export function VisitTickets({ visit }: { visit: Visit }) {
  const { t } = useTranslation('visits');
  const { byId } = useHeaders('tickets');
  const label = useTicketLabel();
  const { mayChange, remove } = useVisitTickets(visit);
  const tickets = useMemo(
    () => visit.tickets.map((id) => byId.get(id)).filter((ticket) => ticket !== undefined),
    [visit.tickets, byId],
  );
  const removeOf = (ticket: HeaderOf<'tickets'>) => {
    const words = t('removeTicket.action', { ticket: label(ticket) });
    return (
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words}
        title={words}
        onClick={() => void remove(ticket)}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    );
  };
  const missing = visit.tickets.length - tickets.length;
  return (
    <Section title={t('section.tickets')} count={visit.tickets.length} actions={<AddTickets visit={visit} />}>
      <TicketLines tickets={tickets} none={t('noTickets')} actionOf={mayChange ? removeOf : undefined} />
      {missing > 0 ? <p className={register.none}>{t('ticketsMissing', { count: missing })}</p> : null}
    </Section>
  );
}
