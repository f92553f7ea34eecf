import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { formatInstant } from '../../ui/format.ts';
import { dateFormat } from '../../ui/intl-formats.ts';
import { zoneWord } from '../../ui/zone-word.ts';
import { safeZone, wallClock } from './zone-time.ts';

interface VisitTimeProps {
  visit: Pick<Visit, 'startsAt' | 'endsAt' | 'timeZone'>;
  /** Day before the times. */
  withDay?: boolean;
}

/**
 * When a visit is, by the clock of its site; the zone is named only where the clock of this computer shows something
 * else, because then the number alone would make somebody late.
 */
export function VisitTime({ visit, withDay = false }: VisitTimeProps) {
  const { i18n } = useTranslation();
  const { startsAt, endsAt } = visit;
  const timeZone = safeZone(visit.timeZone);
  const word = zoneWord(startsAt, timeZone, i18n.language);
  const start = wallClock(startsAt, timeZone);
  const end = wallClock(endsAt, timeZone);
  const day = dateFormat(i18n.language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone,
  });
  return (
    <time
      dateTime={new Date(startsAt).toISOString()}
      title={formatInstant(startsAt, i18n.language, 'long', timeZone)}
    >
      {withDay ? `${day.format(startsAt)}, ` : null}
      {start.time}–{end.day === start.day ? null : `${day.format(endsAt)} `}
      {end.time}
      {word === null ? null : <span className="ff-dim"> {word}</span>}
    </time>
  );
}
