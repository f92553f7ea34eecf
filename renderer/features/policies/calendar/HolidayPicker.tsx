import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolidayRegion } from '../../../../shared/sla/calendar-data.ts';
import { useNow } from '../../../ui/now.tsx';
import { SearchSelect } from '../../register/SearchSelect.tsx';
import register from '../../register/register.module.css';
import type { CalendarDraft } from './calendar-draft.ts';
import type * as PublicHolidays from './public-holidays.ts';
import { withHolidays } from './with-holidays.ts';
import classes from './calendar.module.css';

/** Heavy, and only needed while a calendar is made. */
type Known = Pick<
  typeof PublicHolidays,
  'countryChoices' | 'stateChoices' | 'regionChoices' | 'publicHolidays'
>;

interface HolidayPickerProps {
  draft: CalendarDraft;
  onChange: (fields: Partial<CalendarDraft>) => void;
}

/** Writes the public holidays of a country, state or region into a calendar: this year's and those of the next two. */
export function HolidayPicker({ draft, onChange }: HolidayPickerProps) {
  const { t, i18n } = useTranslation('policies');
  const year = new Date(useNow()).getFullYear();
  const [known, setKnown] = useState<Known | 'missing' | null>(null);
  useEffect(() => {
    let isGone = false;
    void import('./public-holidays.ts')
      .catch(() => 'missing' as const)
      .then((read) => isGone || setKnown(read));
    return () => void (isGone = true);
  }, []);
  if (known === 'missing') return <p className={register.unsaved}>{t('holidays.missing')}</p>;
  if (known === null) return null;
  const { region } = draft;
  const states = region === null ? [] : known.stateChoices(region.country);
  const regions = region?.state === undefined ? [] : known.regionChoices(region.country, region.state);
  const years = [year, year + 1, year + 2];
  const write = (wanted: HolidayRegion) => {
    const before = draft.written === null ? {} : known.publicHolidays(draft.written, [year - 1, ...years]);
    const dates = withHolidays(draft.dates, before, known.publicHolidays(wanted, years));
    onChange({ dates, written: wanted });
  };
  return (
    <div className={classes.picker}>
      <SearchSelect
        label={t('holidays.country')}
        placeholder={t('holidays.search')}
        data={known.countryChoices(i18n.language)}
        value={region?.country ?? null}
        onChange={(country) => onChange({ region: country === null ? null : { country } })}
      />
      {region === null || states.length === 0 ? null : (
        <SearchSelect
          label={t('holidays.state')}
          placeholder={t('holidays.whole')}
          data={states}
          value={region.state ?? null}
          onChange={(state) =>
            onChange({
              region: state === null ? { country: region.country } : { country: region.country, state },
            })
          }
        />
      )}
      {region?.state === undefined || regions.length === 0 ? null : (
        <SearchSelect
          label={t('holidays.region')}
          placeholder={t('holidays.whole')}
          data={regions}
          value={region.region ?? null}
          onChange={(one) => {
            const { region: _dropped, ...rest } = region;
            onChange({ region: one === null ? rest : { ...rest, region: one } });
          }}
        />
      )}
      <Button variant="default" disabled={region === null} onClick={() => region !== null && write(region)}>
        {t('holidays.write', { from: years[0], until: years.at(-1) })}
      </Button>
    </div>
  );
}
