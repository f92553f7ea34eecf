import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconHourglassLow,
  IconMoon,
  IconPlayerPause,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StandingState, TicketStanding } from '../../shared/sla/standing.ts';
import type { StandingTicket } from '../data/clocks/standings.ts';
import { useStanding } from '../data/clocks/use-standing.ts';
import { formatInstant } from './format.ts';
import classes from './marks.module.css';
import { useDueWords } from './use-due-words.ts';

export const standingIcons: Record<Exclude<StandingState, 'none'>, typeof IconClock> = {
  running: IconClock,
  soon: IconHourglassLow,
  overdue: IconAlertTriangle,
  waiting: IconPlayerPause,
  closed: IconMoon,
  met: IconCheck,
  missed: IconX,
};

/**
 * How a ticket stands towards the target that is due first: a shape, a word and the time. Nothing where none applies, or
 * while its timeline was not read.
 */
export function DueLabel({ ticket }: { ticket: StandingTicket }) {
  const standing = useStanding(ticket);
  return standing === undefined ? null : <StandingLabel standing={standing} />;
}

/** The label of a standing that is known. */
export function StandingLabel({ standing }: { standing: TicketStanding }) {
  const { t, i18n } = useTranslation('records');
  const { lead, state } = standing;
  const words = useDueWords(standing, lead);
  if (state === 'none' || lead === null || lead.dueAt === null) return null;
  const Icon = standingIcons[state];
  const at = formatInstant(lead.dueAt, i18n.language, 'long');
  return (
    <span
      className={classes['due']}
      data-state={state}
      title={t('due.of', { target: t(`target.${lead.kind}`), at })}
    >
      <Icon size={12} stroke={2} aria-hidden="true" />
      <span>{words}</span>
    </span>
  );
}
