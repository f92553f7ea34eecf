import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStandings } from '../../../data/clocks/use-standing.ts';
import { useAll } from '../../../data/hooks.ts';
import { Section } from '../../../ui/Section.tsx';
import { loadBy, type Load } from '../select/load.ts';
import type { TicketRow } from '../select/tickets.ts';
import { useDay } from '../use-day.ts';
import { Calm } from './Calm.tsx';
import { LoadBars } from './LoadBars.tsx';
import { LoadTable } from './LoadTable.tsx';

const OPEN = 'view=all&status=new&status=in-progress&status=waiting';

/** One line of the load: its name and the list behind it. */
export interface NamedLoad extends Load {
  name: string;
  to: string;
}

/** Open tickets by person or by team, as bars to look at or as a table to read. */
export function LoadSection({ tickets }: { tickets: readonly TicketRow[] }) {
  const { t } = useTranslation('today');
  const [field, setField] = useState<'assignee' | 'team'>('assignee');
  const [look, setLook] = useState<'bars' | 'table'>('bars');
  const standingOf = useStandings();
  const { end } = useDay();
  const people = useAll('people');
  const loads = useMemo(() => loadBy(field, tickets, standingOf, end), [field, tickets, standingOf, end]);
  const named = loads.map((load): NamedLoad => ({
    ...load,
    name: nameOf(load.key),
    to: `/tickets?${OPEN}&${field}=${encodeURIComponent(load.key ?? 'none')}`,
  }));

  function nameOf(key: string | null): string {
    if (key === null) return t('load.nobody');
    return field === 'team' ? key : (people.get(key)?.name ?? t('load.unknown'));
  }

  return (
    <Section
      title={t('load.title')}
      actions={
        <>
          <SegmentedControl
            aria-label={t('load.by')}
            value={field}
            onChange={setField}
            data={[
              { value: 'assignee', label: t('load.assignee') },
              { value: 'team', label: t('load.team') },
            ]}
          />
          <SegmentedControl
            aria-label={t('load.look')}
            value={look}
            onChange={setLook}
            data={[
              { value: 'bars', label: t('load.bars') },
              { value: 'table', label: t('load.table') },
            ]}
          />
        </>
      }
    >
      {named.length === 0 ? (
        <Calm>{t('load.none')}</Calm>
      ) : look === 'bars' ? (
        <LoadBars loads={named} />
      ) : (
        <LoadTable loads={named} />
      )}
    </Section>
  );
}
