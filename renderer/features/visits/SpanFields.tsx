import { DatePickerInput, TimeInput } from '@mantine/dates';
import 'dayjs/locale/de';
import 'dayjs/locale/pl';
import 'dayjs/locale/ru';
import { useTranslation } from 'react-i18next';
import type { TypedSpan } from './visit-span.ts';
import classes from './visits.module.css';

interface SpanFieldsProps {
  span: TypedSpan;
  timeZone: string;
  onChange: (span: TypedSpan) => void;
}

/** Day, from, to; says by whose clock. */
export function SpanFields({ span, timeZone, onChange }: SpanFieldsProps) {
  const { t, i18n } = useTranslation('visits');
  return (
    <fieldset className={classes.span}>
      <legend>{t('plan.when', { zone: timeZone })}</legend>
      <DatePickerInput
        label={t('plan.day')}
        value={span.day === '' ? null : span.day}
        locale={i18n.language}
        firstDayOfWeek={1}
        valueFormat="ddd, D MMM YYYY"
        required
        onChange={(day) => onChange({ ...span, day: day ?? '' })}
      />
      <TimeInput
        label={t('plan.from')}
        value={span.from}
        required
        onChange={(event) => onChange({ ...span, from: event.currentTarget.value })}
      />
      <TimeInput
        label={t('plan.to')}
        value={span.to}
        required
        onChange={(event) => onChange({ ...span, to: event.currentTarget.value })}
      />
    </fieldset>
  );
}
