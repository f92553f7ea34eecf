import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Subject } from '../../../shared/commands/subject.ts';
import type { Visit } from '../../../shared/records/visit.ts';
import { useHeaders } from '../../data/hooks.ts';
import { Section } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { RecordFiles } from '../files/RecordFiles.tsx';
import { ReportSection } from '../report/ReportSection.tsx';
import { PartsSection } from '../stock/PartsSection.tsx';
import { useTicketLabel } from '../tickets/ticket-label.ts';
import { AddTickets } from '../visits/AddTickets.tsx';
import { VisitChecklist } from '../visits/VisitChecklist.tsx';
import { VisitPlace } from '../visits/VisitPlace.tsx';
import { VisitWork } from '../visits/VisitWork.tsx';
import type { FieldPart } from './field-parts.ts';
import classes from './field.module.css';

interface PartOfVisitProps {
  visit: Visit;
  part: FieldPart;
  subject: Subject;
}

/** One part of a visit; the very ones of the visit's own screen, so that everything is in one place and looks the same. */
export function PartOfVisit({ visit, part, subject }: PartOfVisitProps) {
  const { t } = useTranslation('field');
  switch (part) {
    case 'tickets':
      return <FieldTickets visit={visit} />;
    case 'customer':
      return (
        <>
          <VisitPlace visit={visit} />
          <p>
            <Link className={classes.row} to={`/accounts/${visit.account}`}>
              {t('account')}
            </Link>
          </p>
        </>
      );
    case 'checklist':
      return <VisitChecklist visit={visit} />;
    case 'time':
      return <VisitWork visit={visit} />;
    case 'photos':
      return <RecordFiles kind="visits" id={visit.id} />;
    case 'parts':
      return <PartsSection subject={subject} tickets={visit.tickets} />;
    case 'report':
      break;
  }
  return <FieldReport visit={visit} />;
}

function FieldTickets({ visit }: { visit: Visit }) {
  const { t } = useTranslation('field');
  const { byId } = useHeaders('tickets');
  const label = useTicketLabel();
  const tickets = visit.tickets.map((id) => byId.get(id)).filter((one) => one !== undefined);
  return (
    <Section title={t('part.tickets')} count={tickets.length} actions={<AddTickets visit={visit} />}>
      {tickets.length === 0 ? <p className="ff-dim">{t('noTickets')}</p> : null}
      <ul className={classes.rows}>
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <Link className={classes.row} to={`/tickets/${ticket.id}?view=all`}>
              <span className="ff-dim">{label(ticket)}</span>
              <span className={classes.rowMain}>{ticket.subject}</span>
              <StatusBadge status={ticket.status} waitingFor={ticket.waitingFor} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A report is drawn up once one has arrived; before that the screen says so. */
function FieldReport({ visit }: { visit: Visit }) {
  const { t } = useTranslation('field');
  const isEarly = visit.status === 'planned' || visit.status === 'on-the-way' || visit.status === 'cancelled';
  return isEarly ? <p className="ff-dim">{t('reportLater')}</p> : <ReportSection visit={visit} />;
}
