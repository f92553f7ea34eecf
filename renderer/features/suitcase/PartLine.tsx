import { IconAlertTriangle, IconChevronRight, IconCircleCheck, IconCloudDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Visit } from '../../../shared/records/visit.ts';
import { stateOfCoverage } from '../../../shared/suitcase/coverage.ts';
import { formatBytes } from '../../ui/format.ts';
import { RelativeTime } from '../../ui/RelativeTime.tsx';
import { useVisitPlace } from '../visits/use-visit-place.ts';
import { VisitAccount } from '../visits/VisitAccount.tsx';
import { VisitTime } from '../visits/VisitTime.tsx';
import type { SuitcasePart } from './walk-suitcase.ts';
import classes from './suitcase.module.css';

const signs = { complete: IconCircleCheck, open: IconCloudDownload, lacking: IconAlertTriangle };

/** One visit in a line: does it have everything, when, where; unfolded, what there is of each sort. */
export function PartLine({ part }: { part: SuitcasePart }) {
  const { t, i18n } = useTranslation('suitcase');
  const { visit, coverage, packedAt } = part;
  const state = stateOfCoverage(coverage);
  const Sign = signs[state];
  if (visit === null) return null;
  return (
    <li className={classes.part} data-state={state}>
      <details>
        <summary>
          <Sign size={18} aria-hidden />
          <strong className={classes.when}>
            <VisitTime visit={visit} />
          </strong>
          <span className={classes.where}>
            <VisitAccount visit={visit} />
            <VisitSite visit={visit} />
          </span>
          <span className={classes.covered}>
            {t(`line.${state}`, {
              count: state === 'open' ? coverage.unfetched : coverage.lacking.length,
            })}
          </span>
          <IconChevronRight className={classes.fold} size={15} aria-hidden />
        </summary>
        <div className={classes.inside}>
          <ul className={classes.groups}>
            {coverage.groups.map(({ group, here, total }) => (
              <li key={group}>
                <span>{t(`group.${group}`)}</span>
                <span>{here === total ? total : t('count', { here, total })}</span>
              </li>
            ))}
          </ul>
          <p className={classes.facts}>
            {coverage.bytes === 0 ? null : <span>{formatBytes(coverage.bytes, i18n.language)}</span>}
            {packedAt === null ? (
              <span>{t('neverPacked')}</span>
            ) : (
              <span>
                {t('packedAt')} <RelativeTime at={packedAt} />
              </span>
            )}
            <Link to={`/visits/${visit.id}`}>{t('openVisit')}</Link>
          </p>
        </div>
      </details>
    </li>
  );
}

function VisitSite({ visit }: { visit: Visit }) {
  const { site } = useVisitPlace(visit);
  return site === null ? null : <span className="ff-dim"> · {site.name}</span>;
}
