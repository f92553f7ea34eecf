import { useEffect, useRef } from 'react';
import { IconAlertTriangle, IconCircleCheck, IconLuggage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { coverageOf, stateOfCoverage } from '../../../shared/suitcase/coverage.ts';
import { useSyncStatus } from '../../data/hooks.ts';
import { useNow } from '../../ui/now.tsx';
import { isEvening, needsPacking } from './evening.ts';
import { useSuitcase } from './use-suitcase.ts';
import { useVisitsOfDay } from './use-visits-of-day.ts';
import classes from './suitcase.module.css';

/**
 * The evening before, on Today: packs for tomorrow by itself when there is a network, and says in one line how it stands.
 * Nothing while there is no visit tomorrow; earlier in the day only a way to the suitcase.
 */
export function SuitcaseHint() {
  const { t } = useTranslation('suitcase');
  const now = useNow();
  const visits = useVisitsOfDay('tomorrow');
  const { link, firstSync } = useSyncStatus();
  const isTime = isEvening(now);
  const isWanted = visits !== undefined && visits.length > 0 && firstSync === null;
  const { parts, progress, pack } = useSuitcase(isWanted && isTime ? visits : undefined);
  const tried = useRef('');
  useEffect(() => {
    if (parts === undefined || link !== 'online' || !needsPacking(parts)) return;
    const key = parts.map((part) => part.key).join();
    // Once for the same visits: what cannot be had is not asked for again and again.
    if (tried.current === key) return;
    tried.current = key;
    pack().catch(reportError);
  }, [parts, link, pack]);
  if (!isWanted) return null;
  const coverage = parts === undefined ? null : coverageOf(parts.flatMap(({ items }) => items));
  const state = coverage === null ? null : stateOfCoverage(coverage);
  const Sign = state === 'lacking' ? IconAlertTriangle : state === 'complete' ? IconCircleCheck : IconLuggage;
  const count = coverage === null ? 0 : coverage.unfetched + coverage.lacking.length;
  return (
    <p className={classes.hint} data-state={state ?? undefined}>
      <Sign size={16} aria-hidden />
      <Link to="/suitcase">{t('hint.tomorrow')}</Link>
      <span>
        {progress !== null
          ? t('packing', { done: progress.done, total: progress.total })
          : state === null
            ? t('hint.early')
            : t(`line.${state}`, { count })}
      </span>
    </p>
  );
}
