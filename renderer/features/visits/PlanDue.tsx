import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { targetsBefore } from '../../../shared/visits/mode-facts.ts';
import { useStandings } from '../../data/clocks/use-standing.ts';
import { useHeaders } from '../../data/hooks.ts';
import { SiteTime } from '../../ui/SiteTime.tsx';
import register from '../register/register.module.css';
import { useTicketLabel } from '../tickets/ticket-label.ts';
import classes from './plan.module.css';

interface Props {
  tickets: readonly string[];
  /** UTC ms; `null` while no time is chosen. */
  startsAt: number | null;
  timeZone: string;
}

/** Due times of the tickets that are planned; those that are over before anybody arrives say so. */
export function PlanDue({ tickets, startsAt, timeZone }: Props) {
  const { t } = useTranslation(['visits', 'records']);
  const { byId } = useHeaders('tickets');
  const standingOf = useStandings();
  const label = useTicketLabel();
  const lines = tickets.flatMap((id) => {
    const ticket = byId.get(id);
    if (ticket === undefined) return [];
    const targets = targetsBefore(standingOf(ticket)?.targets ?? [], startsAt);
    return targets.map((target) => ({ ...target, ticket }));
  });
  if (lines.length === 0) {
    return <p className={register.none}>{t(tickets.length === 0 ? 'facts.noTickets' : 'facts.noDue')}</p>;
  }
  return (
    <ul className={classes.facts}>
      {lines.map(({ ticket, kind, dueAt, isBefore }) => (
        <li key={`${ticket.id} ${kind}`} data-warn={isBefore || undefined}>
          {isBefore ? <IconAlertTriangle size={14} aria-hidden /> : <IconClock size={14} aria-hidden />}
          <span>
            <span className={classes.number}>{label(ticket)}</span> {t(`records:target.${kind}`)}{' '}
            <SiteTime at={dueAt} timeZone={timeZone} />
            {isBefore ? <span className={classes.late}> {t('facts.dueBefore')}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
