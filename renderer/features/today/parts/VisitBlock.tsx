import { IconDoorEnter, IconMapPin, IconPhone, IconUser } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Visit } from '../../../../shared/records/visit.ts';
import { useHeaders } from '../../../data/hooks.ts';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { useTicketLabel } from '../../tickets/ticket-label.ts';
import { CopyAddress } from '../../visits/CopyAddress.tsx';
import { useVisitPlace } from '../../visits/use-visit-place.ts';
import { VisitAccount } from '../../visits/VisitAccount.tsx';
import { VisitStatusBadge } from '../../visits/VisitStatusBadge.tsx';
import { VisitTime } from '../../visits/VisitTime.tsx';
import styles from '../today.module.css';
import own from './VisitBlock.module.css';

/** A visit with all that one needs on the way there: time at the site, address, contact, how to get in, tickets. */
export const VisitBlock = memo(function VisitBlock({
  visit,
  isCurrent,
}: {
  visit: Visit;
  isCurrent: boolean;
}) {
  const { account, site, contact } = useVisitPlace(visit);
  const { t } = useTranslation('records');
  // What was needed on the way there steps back once one has been there.
  const isOver = visit.status === 'done' || visit.status === 'signed';
  return (
    <li className={styles.visit} data-current={isCurrent || undefined} data-over={isOver || undefined}>
      <div className={own.visitTime}>
        <strong>
          <VisitTime visit={visit} />
        </strong>
        <VisitStatusBadge status={visit.status} isRemote={visit.mode === 'remote'} />
      </div>
      <div className={own.visitBody}>
        <Link className={styles.visitTitle} to={`/visits/${visit.id}`}>
          {visit.purpose}
        </Link>
        <div className={styles.lineMeta}>
          {account !== null && <VisitAccount visit={visit} asLink />}
          {visit.mode === 'remote' && <span>{t('visit.mode.remote')}</span>}
          {site !== null && <span>{site.name}</span>}
        </div>
        {!isOver && site !== null && site.address !== '' && (
          <Fact
            icon={<IconMapPin size={15} />}
            text={
              <>
                {site.address} <CopyAddress address={site.address} />
              </>
            }
          />
        )}
        {!isOver && contact !== null && (
          <Fact
            icon={<IconUser size={15} />}
            text={
              <>
                {contact.name}
                {contact.phone !== null && (
                  <a className={own.phone} href={`tel:${contact.phone.replaceAll(/[^+\d]/g, '')}`}>
                    <IconPhone size={13} aria-hidden />
                    {contact.phone}
                  </a>
                )}
              </>
            }
          />
        )}
        {!isOver && <Fact icon={<IconDoorEnter size={15} />} text={site?.access} />}
        <VisitTickets ids={visit.tickets} />
      </div>
    </li>
  );
});

function Fact({ icon, text }: { icon: ReactNode; text: ReactNode }) {
  if (text === undefined || text === '') return null;
  return (
    <div className={own.fact}>
      <span aria-hidden>{icon}</span>
      <span>{text}</span>
    </div>
  );
}

function VisitTickets({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('today');
  const { byId } = useHeaders('tickets');
  const label = useTicketLabel();
  const tickets = ids.map((id) => byId.get(id)).filter((ticket) => ticket !== undefined);
  if (tickets.length === 0) return null;
  return (
    <ul className={styles.visitTickets} aria-label={t('visit.tickets')}>
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <Link to={`/tickets/${ticket.id}?view=all`}>
            <span className={own.number}>{label(ticket)}</span> {ticket.subject}
          </Link>{' '}
          <StatusBadge status={ticket.status} waitingFor={ticket.waitingFor} />
        </li>
      ))}
    </ul>
  );
}
