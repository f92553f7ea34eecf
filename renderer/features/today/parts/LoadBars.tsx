import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './LoadBars.module.css';
import type { NamedLoad } from './LoadSection.tsx';

const SHOWN = 14;
const parts = ['overdue', 'dueToday', 'running', 'waiting'] as const;

/** Bars of open tickets, the pressing parts first. Each part is told in words too. */
export function LoadBars({ loads }: { loads: readonly NamedLoad[] }) {
  const { t } = useTranslation('today');
  const shown = loads.slice(0, SHOWN);
  const most = Math.max(...loads.map((load) => load.open), 1);
  return (
    <>
      <ul className={styles.legend} aria-hidden>
        {parts.map((part) => (
          <li key={part}>
            <i data-part={part} />
            {t(`load.part.${part}`)}
          </li>
        ))}
      </ul>
      <ul className={styles.bars}>
        {shown.map((load) => (
          <Bar key={load.key ?? ''} load={load} most={most} />
        ))}
      </ul>
      {loads.length > SHOWN && <p className="ff-dim">{t('load.more', { count: loads.length - SHOWN })}</p>}
    </>
  );
}

function Bar({ load, most }: { load: NamedLoad; most: number }) {
  const { t } = useTranslation('today');
  const { open, overdue, dueToday, waiting } = load;
  const values = { overdue, dueToday, waiting, running: open - overdue - dueToday - waiting };
  const present = parts.filter((part) => values[part] > 0);
  const words = present.map((part) => `${t(`load.part.${part}`)} ${String(values[part])}`).join(', ');
  return (
    <li>
      <Link to={load.to} title={words}>
        <span className={styles.barName}>{load.name}</span>
        <span className={styles.bar} aria-hidden>
          {present.map((part) => (
            <i key={part} data-part={part} style={{ width: `${String((values[part] / most) * 100)}%` }} />
          ))}
        </span>
        <span className={styles.barValue}>
          {open}
          <span className="ff-visually-hidden">: {words}</span>
        </span>
      </Link>
    </li>
  );
}
