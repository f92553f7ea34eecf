import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useArchive, useSyncStatus } from '../../data/hooks.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import classes from './reports.module.css';
import type { SlaReport } from './use-sla-report.ts';

/** What the figures below leave out, or that they are still being read; nothing where they are whole. */
export function NotCounted({ report, month }: { report: SlaReport; month: string }) {
  const { t } = useTranslation('reports');
  const { missing, missingUpTo } = useArchive();
  const { link, lastExchangeAt } = useSyncStatus();
  const mayBeOfMonth = missing.tickets > 0 && (missingUpTo ?? 0) >= Date.parse(`${month}-01`);
  const problems = (report.accounts ?? []).flatMap((one) => one.problems);
  return (
    <output className={classes['notes']}>
      {report.isFilling ? (
        <p>{t('filling')}</p>
      ) : report.accounts === null ? (
        <p>{t('reading', { read: report.read, count: report.wanted })}</p>
      ) : null}
      {mayBeOfMonth ? (
        <p>
          <IconInfoCircle size={14} aria-hidden="true" /> {t('archiveMissing', { count: missing.tickets })}
        </p>
      ) : null}
      {link === 'offline' && lastExchangeAt !== null ? (
        <p>
          {t('offline')} <RelativeTime at={lastExchangeAt} />
        </p>
      ) : null}
      {[...new Set(problems)].map((problem) => (
        <p key={problem}>{t('problem', { problem })}</p>
      ))}
    </output>
  );
}
