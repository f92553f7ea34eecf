import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Ticket } from '../../../../shared/records/ticket.ts';
import { useMay, useRecords } from '../../../data/hooks.ts';
import { Section } from '../../../ui/Section.tsx';
import { VisitStatusBadge } from '../../visits/VisitStatusBadge.tsx';
import { VisitTime } from '../../visits/VisitTime.tsx';
import classes from './TicketVisits.module.css';

/** Visits that the ticket is part of, the latest first, and a way to plan one. */
export function TicketVisits({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('tickets');
  const may = useMay();
  const { id, account } = ticket;
  const found = useRecords('visits', { selector: { account: account ?? '' } });
  const visits = useMemo(
    () => (found ?? []).filter(({ tickets }) => tickets.includes(id)).sort((a, b) => b.startsAt - a.startsAt),
    [found, id],
  );
  const canPlan = account !== null && may.create('visits');
  if (visits.length === 0 && !canPlan) return null;
  return (
    <Section
      title={t('side.visits')}
      actions={canPlan ? <Link to={`/visits?ticket=${id}`}>{t('side.planVisit')}</Link> : undefined}
    >
      <ul className={classes['visits']}>
        {visits.map((visit) => (
          <li key={visit.id}>
            <Link to={`/visits/${visit.id}`}>
              <VisitTime visit={visit} withDay />
            </Link>
            <VisitStatusBadge status={visit.status} isRemote={visit.mode === 'remote'} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
