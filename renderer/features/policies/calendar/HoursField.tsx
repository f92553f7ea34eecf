import { Button, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdays } from '../../../../shared/sla/wall-time.ts';
import type { FormFaults } from './calendar-faults.ts';
import type { CalendarDraft } from './calendar-draft.ts';
import { weekdayName } from './date-words.ts';
import { faultWords } from './FaultWords.tsx';
import { readHours, showHours } from './hours-text.ts';
import classes from './calendar.module.css';
import register from '../../register/register.module.css';

interface HoursFieldProps {
  hours: CalendarDraft['hours'];
  faults: FormFaults;
  onChange: (hours: CalendarDraft['hours']) => void;
}

/** Opening hours by weekday, several intervals each: `8-12, 12:30-16:30`. */
export function HoursField({ hours, faults, onChange }: HoursFieldProps) {
  const { t, i18n } = useTranslation('policies');
  const id = useId();
  return (
    <>
      <p className={register.none}>{t('hours.hint')}</p>
      <div className={classes.hours}>
        {weekdays.map((day, index) => (
          <div key={day} style={{ display: 'contents' }}>
            <label htmlFor={`${id}${day}`}>{weekdayName(index, i18n.language)}</label>
            <TextInput
              id={`${id}${day}`}
              value={hours[day]}
              placeholder={t('closed')}
              maw={360}
              error={faultWords(faults.get(`hours.${day}`))}
              onChange={(event) => onChange({ ...hours, [day]: event.currentTarget.value })}
              onBlur={() =>
                onChange({ ...hours, [day]: showHours(readHours(hours[day])).replaceAll(/–$/gu, '') })
              }
            />
          </div>
        ))}
      </div>
      <Button
        variant="subtle"
        size="compact-xs"
        mt={6}
        disabled={hours.mon.trim() === ''}
        onClick={() => onChange({ ...hours, tue: hours.mon, wed: hours.mon, thu: hours.mon, fri: hours.mon })}
      >
        {t('hours.likeMonday')}
      </Button>
    </>
  );
}
