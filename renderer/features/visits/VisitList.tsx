import { SegmentedControl } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/records/visit.ts';
import { usePerson } from '../../data/hooks.ts';
import { useNow } from '../../ui/now.tsx';
import { beginningKeys } from '../register/beginning.ts';
import { RegisterList } from '../register/RegisterList.tsx';
import { useListQuery } from '../register/use-list-query.ts';
import { mondayOf, useVisitWeek } from './use-visit-week.ts';
import { visitScope } from './visit-filter.ts';
import { DayHeading, VisitRowView } from './VisitRowView.tsx';
import { WeekSwitch } from './WeekSwitch.tsx';
import { addDays, hereZone, wallClock, weekStart } from './zone-time.ts';

type Row = { id: string; day: string; free: boolean } | { id: string; visit: Visit };

const renderRow = (row: Row) =>
  'visit' in row ? <VisitRowView visit={row.visit} /> : <DayHeading day={row.day} free={row.free} />;
const isHeading = (row: Row) => !('visit' in row);

/** The week, day by day: one's own visits or everybody's. */
export function VisitList({ selectedId }: { selectedId: string | null }) {
  const { t } = useTranslation('visits');
  const query = useListQuery();
  const person = usePerson();
  const here = hereZone();
  const today = wallClock(useNow(), here).day;
  const thisWeek = weekStart(today);
  const monday = weekStart(mondayOf(query.get('week'), thisWeek));
  const { days, total } = useVisitWeek(query, monday);
  const shown = days.reduce((sum, day) => sum + day.visits.length, 0);
  const rows = useMemo<Row[]>(
    () =>
      days
        // A free day ahead is worth seeing; one that is over is not.
        .filter(({ day, visits }) => visits.length > 0 || day >= today)
        .flatMap(({ day, visits }): Row[] => [
          { id: day, day, free: visits.length === 0 },
          ...visits.map((visit) => ({ id: visit.id, visit })),
        ]),
    [days, today],
  );
  const showAll = () => query.setAll({ q: null, account: null, engineer: null, scope: 'team' });
  const goTo = (day: string) => query.set('week', day === thisWeek ? null : day);
  return (
    <RegisterList
      kind="visits"
      path="/visits"
      query={query}
      ending={beginningKeys}
      title={t('title')}
      searchLabel={t('search')}
      filters={
        <>
          <SegmentedControl
            aria-label={t('scope.label')}
            value={visitScope(query.get('scope'), person.roles)}
            data={[
              { value: 'mine', label: t('scope.mine') },
              { value: 'team', label: t('scope.team') },
            ]}
            onChange={(value) => query.set('scope', value)}
          />
          <WeekSwitch monday={monday} thisWeek={thisWeek} onGoTo={goTo} />
        </>
      }
      shown={shown}
      total={total}
      items={shown === 0 ? [] : rows}
      rowHeight={58}
      renderRow={renderRow}
      isHeading={isHeading}
      selectedId={selectedId}
      noRows={
        total === 0
          ? {
              icon: <IconCalendarOff />,
              title: t('empty.title'),
              text: t('empty.text'),
              action: { label: t('week.next'), run: () => goTo(addDays(monday, 7)) },
            }
          : {
              icon: <IconCalendarOff />,
              title: t('noMatch.title'),
              text: t('noMatch.text'),
              action: { label: t('noMatch.action'), run: showAll },
            }
      }
    />
  );
}
