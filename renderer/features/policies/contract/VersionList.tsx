import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { withdrawContractVersion } from '../../../../shared/commands/policies.ts';
import type { Policy } from '../../../../shared/records/policy.ts';
import type { DatedVersion } from '../../../../shared/sla/contract-data.ts';
import { useMay } from '../../../data/hooks.ts';
import { DateTime } from '../../../ui/DateTime.tsx';
import { useNow } from '../../../ui/now.tsx';
import { Section } from '../../../ui/Section.tsx';
import register from '../../register/register.module.css';
import { useAct } from '../../register/use-act.ts';
import { useListQuery } from '../../register/use-list-query.ts';
import { useZoneOf } from '../use-calendars.ts';
import classes from './contract.module.css';

interface VersionListProps {
  policy: Policy;
  versions: readonly DatedVersion[];
  shownId: string;
  /** The one that holds now. */
  currentId: string;
}

/** All terms of a contract, the latest first; terms that have not begun can be withdrawn. */
export function VersionList({ policy, versions, shownId, currentId }: VersionListProps) {
  const { t } = useTranslation('policies');
  const now = useNow();
  const act = useAct();
  const query = useListQuery();
  const may = useMay().change('policies', 'data');
  return (
    <Section title={t('section.versions')} count={versions.length}>
      <ul className={register.lines}>
        {versions.toReversed().map(({ id, from, version }) => (
          <li key={id} className={classes.user}>
            <span>
              <Link
                to={{ search: query.with({ version: id }) }}
                aria-current={id === shownId ? 'true' : undefined}
              >
                <VersionStart from={from} calendar={version.calendar} />
              </Link>
              {id === currentId ? <span className={register.meta}> · {t('versions.now')}</span> : null}
              {id === shownId ? <span className={register.meta}> · {t('versions.shown')}</span> : null}
            </span>
            {may && from > now ? (
              <Button
                variant="subtle"
                size="compact-xs"
                onClick={() => void act((context) => withdrawContractVersion(context, policy, id))}
              >
                {t('withdraw')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function VersionStart({ from, calendar }: { from: number; calendar: string }) {
  const { t } = useTranslation('policies');
  const zone = useZoneOf(calendar);
  if (from === 0) return <>{t('versions.ever')}</>;
  return (
    <>
      {t('from.word')} <DateTime at={from} style="day" timeZone={zone} />
    </>
  );
}
