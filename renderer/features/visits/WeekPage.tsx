import { Button, SegmentedControl } from '@mantine/core';
import { IconLuggage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { hasRole } from '../../../shared/access/grant.ts';
import { useAll, usePerson } from '../../data/hooks.ts';
import { dateFormat } from '../../ui/intl-formats.ts';
import { useNow } from '../../ui/now.tsx';
import { Page } from '../../ui/Page.tsx';
import { useAddress } from '../../ui/use-address.ts';
import { mondayOf } from './use-visit-week.ts';
import { useWeek } from './use-week.ts';
import { WeekAgenda } from './WeekAgenda.tsx';
import { WeekCalendar } from './WeekCalendar.tsx';
import { WeekSwitch } from './WeekSwitch.tsx';
import { WhoSelect } from './WhoSelect.tsx';
import classes from './week.module.css';
import { addDays, hereZone, wallClock, weekStart } from './zone-time.ts';

/** The visits of a week of one's own, as a calendar or as a list with the ways; leads look at anybody's. */
export function WeekPage() {
  const { t, i18n } = useTranslation('visits');
  const person = usePerson();
  const people = useAll('people');
  const { params, set } = useAddress();
  const today = wallClock(useNow(), hereZone()).day;
  const thisWeek = weekStart(today);
  const monday = weekStart(mondayOf(params.get('week') ?? '', thisWeek));
  const mayChoose = hasRole(person, 'lead', 'admin', 'advisor');
  const who = mayChoose ? (params.get('who') ?? person.id) : person.id;
  const isList = params.get('view') === 'list';
  const visits = useWeek(monday, who);
  const name = people.get(who)?.name ?? '';
  return (
    <Page
      title={who === person.id ? t('week.mine') : t('week.of', { name })}
      aside={<span className={classes.range}>{rangeWords(monday, i18n.language)}</span>}
      actions={
        <>
          {mayChoose ? <WhoSelect label={t('week.who')} who={who} onChange={(id) => set('who', id)} /> : null}
          <SegmentedControl
            aria-label={t('week.as')}
            value={isList ? 'list' : 'calendar'}
            data={(['calendar', 'list'] as const).map((one) => ({ value: one, label: t(`week.${one}`) }))}
            onChange={(one) => set('view', one === 'list' ? 'list' : null)}
          />
          <WeekSwitch
            monday={monday}
            thisWeek={thisWeek}
            onGoTo={(day) => set('week', day === thisWeek ? null : day)}
          />
          <Button
            component={Link}
            to="/suitcase"
            variant="default"
            leftSection={<IconLuggage size={15} aria-hidden />}
          >
            {t('suitcase')}
          </Button>
        </>
      }
    >
      {visits === undefined ? null : isList ? (
        <WeekAgenda visits={visits} monday={monday} today={today} />
      ) : (
        <WeekCalendar visits={visits} monday={monday} today={today} />
      )}
    </Page>
  );
}

/** "30 Nov – 6 Dec 2026" */
function rangeWords(monday: string, language: string): string {
  const format = dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(noon(monday), noon(addDays(monday, 6)));
}

/** Noon UTC of a calendar day is that day wherever it is formatted in UTC. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
