import { Button, SegmentedControl } from '@mantine/core';
import { IconLuggage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSyncStatus } from '../../data/hooks.ts';
import { Page } from '../../ui/Page.tsx';
import { Extras } from './Extras.tsx';
import { LackList } from './LackList.tsx';
import { PartLine } from './PartLine.tsx';
import { SuitcaseSummary } from './SuitcaseSummary.tsx';
import { useSuitcase } from './use-suitcase.ts';
import { useVisitsOfDay } from './use-visits-of-day.ts';
import classes from './suitcase.module.css';

/** What the visits of a day need and what of it is on this device, to be read in ten seconds; and a button that packs the rest. */
export function SuitcasePage() {
  const { t } = useTranslation('suitcase');
  const [params, setParams] = useSearchParams();
  const day = params.get('day') === 'today' ? 'today' : 'tomorrow';
  const visits = useVisitsOfDay(day);
  const { parts, progress, pack } = useSuitcase(visits);
  const { link } = useSyncStatus();
  const ofVisits = parts?.filter(({ visit }) => visit !== null) ?? [];
  const isOnline = link === 'online';
  return (
    <Page
      title={t('title')}
      aside={
        <SegmentedControl
          aria-label={t('day.label')}
          value={day}
          data={(['today', 'tomorrow'] as const).map((one) => ({ value: one, label: t(`day.${one}`) }))}
          onChange={(one) => setParams({ day: one }, { replace: true })}
        />
      }
      actions={
        <Button
          leftSection={<IconLuggage size={15} aria-hidden />}
          disabled={!isOnline || parts === undefined || parts.length === 0}
          loading={progress !== null}
          onClick={() => void pack()}
        >
          {t('pack')}
        </Button>
      }
    >
      {parts === undefined || visits === undefined ? null : (
        <div className={classes.page}>
          <SuitcaseSummary parts={parts} day={day} visits={visits.length} progress={progress} />
          {ofVisits.length === 0 ? null : (
            <ul className={classes.parts} aria-label={t('visits')}>
              {ofVisits.map((part) => (
                <PartLine key={part.key} part={part} />
              ))}
            </ul>
          )}
          <LackList parts={parts} />
          <Extras parts={parts} />
        </div>
      )}
    </Page>
  );
}
