import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseCalendar } from '../../../../shared/sla/business-time.ts';
import { useNow } from '../../../ui/now.tsx';
import { Section } from '../../../ui/Section.tsx';
import { SearchSelect } from '../../register/SearchSelect.tsx';
import { calendarTermsOf, type CalendarDraft } from './calendar-draft.ts';
import type { FormFaults } from './calendar-faults.ts';
import { DatesField } from './DatesField.tsx';
import { faultWords } from './FaultWords.tsx';
import { HolidayPicker } from './HolidayPicker.tsx';
import { HoursField } from './HoursField.tsx';
import { YearPicture } from './YearPicture.tsx';

interface CalendarFieldsProps {
  draft: CalendarDraft;
  faults: FormFaults;
  /** Those that are said already. */
  shown: FormFaults;
  onChange: (fields: Partial<CalendarDraft>) => void;
}

/** Name, zone, week, special dates, and the year that comes of it. */
export function CalendarFields({ draft, faults, shown, onChange }: CalendarFieldsProps) {
  const { t } = useTranslation(['policies', 'records']);
  const now = useNow();
  const terms = calendarTermsOf(draft);
  return (
    <>
      <TextInput
        label={t('records:policy.field.name')}
        value={draft.name}
        maxLength={200}
        error={faultWords(shown.get('name'))}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <SearchSelect
        label={t('field.tz')}
        description={t('field.tzHint')}
        data={[...new Set([draft.tz, ...Intl.supportedValuesOf('timeZone')])]}
        value={draft.tz}
        clearable={false}
        error={faultWords(shown.get('tz'))}
        onChange={(tz) => onChange({ tz: tz ?? draft.tz })}
      />
      <Section title={t('section.week')}>
        <HoursField hours={draft.hours} faults={shown} onChange={(hours) => onChange({ hours })} />
      </Section>
      <Section title={t('section.dates')} count={draft.dates.length}>
        <HolidayPicker draft={draft} onChange={onChange} />
        <DatesField dates={draft.dates} faults={shown} onChange={(dates) => onChange({ dates })} />
      </Section>
      <Section title={t('section.year')}>
        <YearPicture
          calendar={
            [...faults.keys()].some((field) => field !== 'name') ? null : parseCalendar(terms.calendar)
          }
          names={terms.holidayNames}
          firstYear={new Date(now).getFullYear()}
        />
      </Section>
    </>
  );
}
