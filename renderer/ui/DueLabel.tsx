import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconHourglassLow,
  IconPlayerPause,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dueState, resolutionDueAt, type DueFields, type DueState } from '../../shared/sla/due.ts';
import { formatDistance, formatInstant } from './format.ts';
import classes from './marks.module.css';
import { useNow } from './now.tsx';

const icons: Record<Exclude<DueState, 'none'>, typeof IconClock> = {
  running: IconClock,
  soon: IconHourglassLow,
  overdue: IconAlertTriangle,
  paused: IconPlayerPause,
  met: IconCheck,
  missed: IconX,
};

export interface DueLabelProps {
  ticket: DueFields;
}

/** How a ticket stands towards its deadline: a shape, a word and the time left. Nothing where none applies. */
export function DueLabel({ ticket }: DueLabelProps) {
  const { t, i18n } = useTranslation('records');
  const now = useNow();
  const state = dueState(ticket, now);
  if (state === 'none') return null;
  const due = resolutionDueAt(ticket);
  const Icon = icons[state];
  const distance = formatDistance(due - now, i18n.language);
  return (
    <span
      className={classes['due']}
      data-state={state}
      title={t('due.at', { at: formatInstant(due, i18n.language, 'long') })}
    >
      <Icon size={12} stroke={2} aria-hidden="true" />
      <span>{t(`due.${state}`, { distance })}</span>
    </span>
  );
}
