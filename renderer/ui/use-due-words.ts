import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leftAt, stateOf, type TicketStanding } from '../../shared/sla/standing.ts';
import type { TargetClock } from '../../shared/sla/target-clock.ts';
import { formatCountdown, formatDistance } from './format.ts';
import { dateFormat } from './intl-formats.ts';
import { useNow } from './now.tsx';

/** From so many ms before the due time on, a countdown is told more often than the window's clock ticks. */
const LAST_MS = 5 * 60_000;

/** How one target of a ticket stands, in words that follow the time: "3 h left", "closed until Mon 08:00". */
export function useDueWords(standing: Pick<TicketStanding, 'at'>, clock: TargetClock | null): string {
  const { t, i18n } = useTranslation('records');
  const now = useCountdown(standing, clock);
  if (clock === null || clock.dueAt === null) return '';
  const state = stateOf(clock, standing.at);
  const { progress } = clock;
  switch (state) {
    case 'running':
    case 'soon':
      return t(`due.${state}`, {
        distance: formatCountdown(leftAt(standing, clock, now) * 1000, i18n.language),
      });
    case 'overdue':
      return t('due.overdue', { distance: formatDistance(now - clock.dueAt, i18n.language) });
    case 'closed': {
      const opensAt = progress.state === 'closed' ? progress.opensAt : null;
      return opensAt === null
        ? t('due.never')
        : t('due.closed', { at: openingWords(opensAt, i18n.language) });
    }
    case 'waiting': {
      const reason = progress.state === 'waiting' ? progress.waitingFor : 'other';
      return t('due.waiting', { for: t(`ticket.waitingFor.${reason}`) });
    }
    case 'met':
    case 'missed':
    case 'none':
    default:
      return t(`due.${state}`);
  }
}

/** "Mon 08:00": an opening lies within some days. */
function openingWords(at: number, language: string): string {
  return dateFormat(language, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** The window's clock, and by the second in the last minutes of what runs: only this label is drawn again then. */
function useCountdown(standing: Pick<TicketStanding, 'at'>, clock: TargetClock | null): number {
  const now = useNow();
  const [second, setSecond] = useState(0);
  const isRunning = clock?.progress.state === 'running';
  const left = isRunning ? leftAt(standing, clock, now) * 1000 : Infinity;
  const isLast = left > 0 && left < LAST_MS;
  useEffect(() => {
    if (!isLast) return undefined;
    const timer = setInterval(() => setSecond(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isLast]);
  return isLast ? Math.max(now, second) : now;
}
