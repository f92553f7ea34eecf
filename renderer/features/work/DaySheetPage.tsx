import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { daySheet } from '../../../shared/work/day-sheet.ts';
import { workLines } from '../../../shared/work/work-line.ts';
import { usePerson, useRecords } from '../../data/hooks.ts';
import { dateFormat } from '../../ui/intl-formats.ts';
import { useNow } from '../../ui/now.tsx';
import { Page } from '../../ui/Page.tsx';
import { DayAxis } from './DayAxis.tsx';
import { DayLines } from './DayLines.tsx';
import { DayTotals } from './DayTotals.tsx';
import { localDay } from './work-form.ts';
import classes from './day-sheet.module.css';

/** A day of one's own: what was written down on a line of time, what is missing between, and what is there twice. */
export function DaySheetPage() {
  const { t, i18n } = useTranslation('work');
  const now = useNow();
  const today = localDay(now);
  const [params, setParams] = useSearchParams();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(params.get('day') ?? '') ? (params.get('day') ?? today) : today;
  const from = new Date(`${day}T00:00`).getTime();
  const date = new Date(from);
  const at = (days: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
  const until = at(1);
  const go = (next: string) => setParams(next === today ? {} : { day: next }, { replace: true });
  const work = useMine('time', from);
  const travel = useMine('travel', from);
  const sheet = useMemo(
    () => daySheet(workLines([...(work ?? []), ...(travel ?? [])]), from, until),
    [work, travel, from, until],
  );
  const word = dateFormat(i18n.language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return (
    <Page
      title={t('sheet.title')}
      actions={
        <span className={classes['days']}>
          <ActionIcon size={28} aria-label={t('sheet.before')} onClick={() => go(localDay(at(-1)))}>
            <IconChevronLeft size={16} aria-hidden="true" />
          </ActionIcon>
          <Button variant="default" size="xs" onClick={() => go(today)}>
            {t('sheet.today')}
          </Button>
          <ActionIcon
            size={28}
            aria-label={t('sheet.after')}
            disabled={day >= today}
            onClick={() => go(localDay(until))}
          >
            <IconChevronRight size={16} aria-hidden="true" />
          </ActionIcon>
        </span>
      }
    >
      <div className={classes['sheet']}>
        <h2 className={classes['date']}>{word.format(from)}</h2>
        <DayTotals sheet={sheet} />
        <DayAxis sheet={sheet} />
        <DayLines sheet={sheet} />
      </div>
    </Page>
  );
}

function useMine(type: 'time' | 'travel', since: number) {
  const { id } = usePerson();
  return useRecords('entries', {
    selector: { type, at: { $gte: since }, author: id },
    sort: [{ type: 'asc' }, { at: 'asc' }],
  });
}
