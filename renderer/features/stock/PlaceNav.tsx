import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconBuildingWarehouse, IconClockHour4, IconTruck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlaceStock } from '../../../shared/stock/stock-at.ts';
import classes from './stock.module.css';
import type { StockHeader } from './use-stock.ts';

interface PlaceNavProps {
  /** Own van first, then depots, then the vans of others. */
  places: readonly PlaceStock<StockHeader>[];
  person: string;
  loans: number;
  shown: string | null;
}

/** The places where stock lies, and what is lent. */
export function PlaceNav({ places, person, loans, shown }: PlaceNavProps) {
  const { t } = useTranslation('stock');
  return (
    <nav className={classes.nav} aria-label={t('places')}>
      <ul>
        {places.map(({ place, pieces, low, short }) => (
          <li key={place.id}>
            <NavLine to={place.id} isShown={shown === place.id}>
              {place.holder === null ? (
                <IconBuildingWarehouse size={16} aria-hidden />
              ) : (
                <IconTruck size={16} aria-hidden />
              )}
              <span className={classes.navName}>
                {place.name}
                {place.holder === person ? <span className="ff-dim"> · {t('mine')}</span> : null}
              </span>
              {low + short === 0 ? null : (
                <span className={classes.low} title={t('lowCount', { count: low + short })}>
                  <IconAlertTriangle size={13} aria-hidden />
                  {low + short}
                  <VisuallyHidden>{t('lowCount', { count: low + short })}</VisuallyHidden>
                </span>
              )}
              <span className={classes.navCount}>{pieces}</span>
            </NavLine>
          </li>
        ))}
        <li className={classes.navApart}>
          <NavLine to="loans" isShown={shown === 'loans'}>
            <IconClockHour4 size={16} aria-hidden />
            <span className={classes.navName}>{t('loans')}</span>
            <span className={classes.navCount}>{loans}</span>
          </NavLine>
        </li>
      </ul>
    </nav>
  );
}

function NavLine({ to, isShown, children }: { to: string; isShown: boolean; children: ReactNode }) {
  return (
    <Link to={`/stock/${to}`} className={classes.navLine} aria-current={isShown ? 'page' : undefined}>
      {children}
    </Link>
  );
}
