import { Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCloudDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { coverageOf, stateOfCoverage, type CoverageState } from '../../../shared/suitcase/coverage.ts';
import { useSyncStatus } from '../../data/hooks.ts';
import { formatBytes } from '../../ui/format.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import type { PackProgress } from './pack-suitcase.ts';
import type { SuitcaseDay } from './use-visits-of-day.ts';
import type { SuitcasePart } from './walk-suitcase.ts';
import classes from './suitcase.module.css';

const signs = {
  complete: IconCircleCheck,
  open: IconCloudDownload,
  lacking: IconAlertTriangle,
} satisfies Record<CoverageState, unknown>;

interface Props {
  parts: readonly SuitcasePart[];
  day: SuitcaseDay;
  visits: number;
  progress: PackProgress | null;
}

/** The whole suitcase in one sentence, with its size and its age. */
export function SuitcaseSummary({ parts, day, visits, progress }: Props) {
  const { t, i18n } = useTranslation('suitcase');
  const { link, lastExchangeAt, firstSync } = useSyncStatus();
  if (visits === 0 && parts.length === 0) return <p className={classes.calm}>{t(`none.${day}`)}</p>;
  const coverage = coverageOf(parts.flatMap(({ items }) => items));
  const state = firstSync === null ? stateOfCoverage(coverage) : 'lacking';
  const Sign = signs[state];
  const count = state === 'lacking' ? coverage.lacking.length : coverage.unfetched;
  const words = firstSync === null ? t(`state.${state}`, { count }) : t('state.arriving');
  return (
    <div className={classes.summary} data-state={state} aria-live="polite">
      <p className={classes.sentence}>
        <Sign size={22} aria-hidden />
        <strong>{words}</strong>
      </p>
      <p className={classes.facts}>
        <span>{t('count', { here: coverage.here, total: coverage.total })}</span>
        {coverage.bytes === 0 ? null : <span>{formatBytes(coverage.bytes, i18n.language)}</span>}
        {lastExchangeAt === null ? null : (
          <span>
            {t('dataOf')} <RelativeTime at={lastExchangeAt} />
          </span>
        )}
        {link === 'online' ? null : <span>{t('offline')}</span>}
      </p>
      {progress === null ? null : (
        <Progress
          aria-label={t('packing', { done: progress.done, total: progress.total })}
          value={progress.total === 0 ? 100 : (100 * progress.done) / progress.total}
        />
      )}
    </div>
  );
}
