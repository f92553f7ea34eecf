import {
  IconBook2,
  IconCalendarEvent,
  IconMapPin,
  IconPackage,
  IconRefresh,
  IconTicket,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import classes from './field.module.css';

const places = [
  { to: '/field', word: 'field:here', icon: IconMapPin },
  { to: '/tickets', word: 'app:screen.tickets', icon: IconTicket },
  { to: '/visits', word: 'app:screen.visits', icon: IconCalendarEvent },
  { to: '/stock', word: 'app:screen.stock', icon: IconPackage },
  { to: '/knowledge', word: 'app:screen.knowledge', icon: IconBook2 },
  { to: '/sync', word: 'app:screen.sync', icon: IconRefresh },
] as const;

/** In place of the rail, at the lower edge, where the thumb is. */
export function FieldBar() {
  const { t } = useTranslation(['field', 'app']);
  return (
    <nav className={classes.bar} aria-label={t('app:rail')}>
      {places.map(({ to, word, icon: Glyph }) => (
        <NavLink key={to} to={to} className={classes.barLink}>
          <Glyph size={22} stroke={1.8} aria-hidden />
          {t(word)}
        </NavLink>
      ))}
    </nav>
  );
}
