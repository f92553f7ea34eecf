import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatCount } from '../../../ui/format.ts';
import styles from './Figures.module.css';

export interface Figure {
  /** `today:figure.<key>` */
  key: string;
  value: number;
  to: string;
  /** Colour of state, only while the figure is not zero. */
  tone?: 'overdue' | 'soon' | 'paused';
}

/** A line of figures, each leading to the list that it counts. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  const { t, i18n } = useTranslation('today');
  return (
    <ul className={styles.figures}>
      {figures.map(({ key, value, to, tone }) => (
        <li key={key} data-tone={value > 0 ? tone : undefined}>
          <Link to={to}>
            <strong>{formatCount(value, i18n.language)}</strong>
            <span>{t(`figure.${key}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
