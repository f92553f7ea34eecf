import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayReadDaySheet, mayReadDaySheets } from '../../../shared/access/work-log.ts';
import { useAll, useGrant } from '../../data/hooks.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { WhoSelect } from '../visits/WhoSelect.tsx';
import { DaySheetView } from './DaySheetView.tsx';
import { DaySwitch } from './DaySwitch.tsx';
import { useDay } from './use-day.ts';

/**
 * A day: what was written down on a line of time, what is missing between, and what is there twice. Leads and advisors
 * look at those of others, too.
 */
export function DaySheetPage() {
  const { t } = useTranslation('work');
  const grant = useGrant();
  const people = useAll('people');
  const { shown, person, set } = useDay();
  const who = person ?? grant.personId;
  const isOwn = who === grant.personId;
  const known = people.get(who);
  const mayRead = mayReadDaySheet(grant, who);
  return (
    <Page
      title={
        isOwn || !mayRead || known === undefined ? t('sheet.title') : t('sheet.of', { name: known.name })
      }
      actions={
        <>
          {mayReadDaySheets(grant) ? (
            <WhoSelect
              label={t('sheet.who')}
              who={who}
              onChange={(id) => set('person', id === grant.personId ? null : id)}
            />
          ) : null}
          <DaySwitch shown={shown} onGoTo={(day) => set('day', day === shown.today ? null : day)} />
        </>
      }
    >
      {mayRead && (isOwn || known !== undefined) ? (
        <DaySheetView key={who} person={who} shown={shown} />
      ) : (
        <EmptyState
          icon={<IconLock />}
          title={t(mayRead ? 'sheet.unknown' : 'sheet.notYours')}
          text={mayRead ? undefined : t('sheet.notYoursText')}
          action={<Link to="/time">{t('sheet.own')}</Link>}
        />
      )}
    </Page>
  );
}
