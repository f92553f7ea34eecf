import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAll, usePerson, useRecords } from '../../data/hooks.ts';
import { formatInstant } from '../../ui/format.ts';
import { useNow } from '../../ui/now.tsx';
import { SiteTime } from '../../ui/SiteTime.tsx';
import { knownZone } from '../../ui/zone-word.ts';
import classes from './TopBar.module.css';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The person's next visit within a week, in the time of its site. Nothing where there is none. */
export function NextVisit() {
  const { t, i18n } = useTranslation('app');
  const person = usePerson();
  const now = useNow();
  const accounts = useAll('accounts');
  // Whole hours keep the query the same while the clock ticks.
  const hour = Math.floor(now / HOUR) * HOUR;
  const visits = useRecords('visits', {
    selector: {
      engineer: person.id,
      startsAt: { $gt: hour - DAY, $lt: hour + 7 * DAY },
      status: { $in: ['planned', 'on-the-way', 'on-site'] },
    },
    sort: [{ startsAt: 'asc' }],
  });
  const next = visits?.find((visit) => visit.endsAt > now);
  if (next === undefined) return null;
  const account = accounts.get(next.account);
  const named = account?.sites.find((site) => site.id === next.site)?.name ?? next.place?.site;
  const place = named || (account?.name ?? next.place?.account ?? next.purpose);
  const zone = knownZone(next.timeZone);
  const day = (at: number): string => formatInstant(at, i18n.language, 'day', zone);
  const isToday = day(next.startsAt) === day(now);
  return (
    <Link to={`/visits/${next.id}`} className={`${classes['item'] ?? ''} ${classes['visit'] ?? ''}`}>
      <IconMapPin size={15} stroke={1.8} aria-hidden="true" />
      <span className="ff-truncate">
        <span className={classes['dim']}>{t('nextVisit')}</span> {place}{' '}
        <b>
          <SiteTime at={next.startsAt} timeZone={zone} style={isToday ? 'time' : 'short'} />
        </b>
      </span>
    </Link>
  );
}
