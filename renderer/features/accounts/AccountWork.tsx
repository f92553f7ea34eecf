import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { subjectOf } from '../../../shared/commands/subject.ts';
import type { Account } from '../../../shared/records/account.ts';
import { totalsOf } from '../../../shared/work/totals.ts';
import { workLines } from '../../../shared/work/work-line.ts';
import { useRecords } from '../../data/hooks.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { dateFormat } from '../../ui/intl-formats.ts';
import { useNow } from '../../ui/now.tsx';
import { TotalRows } from '../work/TotalRows.tsx';
import { WorkSection } from '../work/WorkSection.tsx';
import { monthsOf } from './months.ts';

/** Work at a customer: what was written on the account itself, and all of it by month, on its tickets and visits too. */
export function AccountWork({ account }: { account: Account }) {
  const { i18n } = useTranslation();
  const months = monthsOf(useNow());
  const since = months.at(-1)?.from ?? 0;
  const time = useSince('time', since, account.id);
  const travel = useSince('travel', since, account.id);
  const own = useRecords('entries', {
    selector: { subjectId: account.id },
    sort: [{ subjectId: 'asc' }, { at: 'asc' }],
  });
  const lines = useMemo(() => workLines([...(time ?? []), ...(travel ?? [])]), [time, travel]);
  const word = dateFormat(i18n.language, { month: 'long', year: 'numeric' });
  return (
    <WorkSection
      subject={subjectOf('accounts', account)}
      entries={own?.filter((entry) => entry.subjectKind === 'accounts')}
      summary={months.map(({ from, until }) => (
        <FieldRow key={from} label={word.format(from)}>
          <TotalRows totals={totalsOf(lines.filter(({ begin }) => begin >= from && begin < until))} />
        </FieldRow>
      ))}
    />
  );
}

function useSince(type: 'time' | 'travel', since: number, account: string) {
  return useRecords('entries', {
    selector: { type, at: { $gte: since }, account },
    sort: [{ type: 'asc' }, { at: 'asc' }],
  });
}
