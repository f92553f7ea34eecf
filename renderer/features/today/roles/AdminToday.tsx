import { useAll, useSyncStatus } from '../../../data/hooks.ts';
import { Figures } from '../parts/Figures.tsx';
import { LeadToday } from './LeadToday.tsx';

/** An administrator's day: what the replica holds and whether it travels, then what a lead sees. */
export function AdminToday() {
  const { counts, pending, parked } = useSyncStatus();
  const people = useAll('people');
  const policies = useAll('policies');
  const active = [...people.values()].filter((person) => person.active && person.login !== null);
  const records = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Figures
        figures={[
          { key: 'records', value: records, to: '/sync' },
          { key: 'people', value: active.length, to: '/settings' },
          { key: 'policies', value: policies.size, to: '/policies' },
          { key: 'pending', value: pending, to: '/sync' },
          { key: 'parked', value: parked, to: '/sync', tone: 'overdue' },
        ]}
      />
      <LeadToday />
    </>
  );
}
