import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { permilleMet } from '../../../shared/sla/target-tally.ts';
import type { NamedReport } from './AccountsSection.tsx';
import bars from './bars.module.css';
import { formatShare } from './format-share.ts';
import { sumOf } from './report-rows.ts';

const parts = ['met', 'running', 'paused', 'breached'] as const;

/** One bar for each account; its length says how many targets there were. */
export function AccountBars({ reports }: { reports: readonly NamedReport[] }) {
  const { t } = useTranslation('reports');
  const sums = reports.map((each) => ({ ...each, sum: sumOf(each.report.targets) }));
  const most = Math.max(1, ...sums.map(({ sum }) => sum.met + sum.breached + sum.running + sum.paused));
  return (
    <>
      <ul className={bars['legend']} aria-hidden>
        {parts.map((part) => (
          <li key={part}>
            <i data-part={part} />
            {t(`part.${part}`)}
          </li>
        ))}
      </ul>
      <ul className={bars['bars']}>
        {sums.map((each) => (
          <Bar key={each.report.account ?? ''} {...each} most={most} />
        ))}
      </ul>
    </>
  );
}

interface BarProps extends NamedReport {
  sum: ReturnType<typeof sumOf>;
  most: number;
}

function Bar({ report, name, to, sum, most }: BarProps) {
  const { t, i18n } = useTranslation('reports');
  const present = parts.filter((part) => sum[part] > 0);
  const words = present.map((part) => `${t(`part.${part}`)} ${String(sum[part])}`).join(', ');
  const inner = (
    <>
      <span className={bars['name']}>{name}</span>
      <span className={bars['bar']} aria-hidden>
        {present.map((part) => (
          <i key={part} data-part={part} style={{ width: `${String((sum[part] / most) * 100)}%` }} />
        ))}
      </span>
      <span className={bars['value']}>
        {formatShare(permilleMet(report.targets), i18n.language)}
        <span className="ff-visually-hidden">: {words}</span>
      </span>
      <span className={bars['broken']} aria-hidden>
        {sum.breached > 0 ? (
          <>
            <IconAlertTriangle size={12} />
            {sum.breached}
          </>
        ) : null}
      </span>
    </>
  );
  return (
    <li>
      {to === null ? (
        <span className={bars['row']}>{inner}</span>
      ) : (
        <Link className={bars['row']} to={to} title={words}>
          {inner}
        </Link>
      )}
    </li>
  );
}
