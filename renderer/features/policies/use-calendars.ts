import { useMemo } from 'react';
import { calendarDataSchema } from '../../../shared/sla/calendar-data.ts';
import { useAll } from '../../data/hooks.ts';
import type { Option } from '../register/use-options.ts';
import { hereZone } from '../visits/zone-time.ts';

/** Calendars that are offered, by name. */
export function useCalendarOptions(): Option[] {
  const policies = useAll('policies');
  return useMemo(
    () =>
      [...policies.values()]
        .filter(({ type, active }) => type === 'calendar' && active)
        .map(({ id, name }) => ({ value: id, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [policies],
  );
}

/** Zone of a calendar; this computer's where there is none. */
export function useZoneOf(calendar: string | null): string {
  const policy = useAll('policies').get(calendar ?? '');
  return calendarDataSchema.safeParse(policy?.data).data?.calendar.tz ?? hereZone();
}
