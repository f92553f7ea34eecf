import { Select } from '@mantine/core';
import { DatePickerInput, TimeInput } from '@mantine/dates';
import 'dayjs/locale/de';
import 'dayjs/locale/pl';
import 'dayjs/locale/ru';
import { useTranslation } from 'react-i18next';
import { zoneWord } from '../../ui/zone-word.ts';
import { spanFault, spanOf, type TypedSpan } from './visit-span.ts';
import { VisitTime } from './VisitTime.tsx';
import classes from './plan.module.css';
import { hereZone } from './zone-time.ts';

interface SpanFieldsProps {
  span: TypedSpan;
  timeZone: string;
  onChange: (span: TypedSpan) => void;
}

/** So many nights are offered at most; a visit that has more keeps its own. */
const NIGHTS = 6;

/** Day, from, to, and on which day it ends; says by whose clock, and what the own clock shows meanwhile. */
export function SpanFields({ span, timeZone, onChange }: SpanFieldsProps) {
  const { t, i18n } = useTranslation('visits');
  const nights = span.nights ?? 0;
  const offered = [...new Set([...Array(NIGHTS + 1).keys(), nights])];
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
      <Select
        label={t('plan.ends')}
        data={offered.map((count) => ({
          value: String(count),
          label: count === 0 ? t('plan.sameDay') : t('plan.nights', { count }),
        }))}
        value={String(nights)}
        allowDeselect={false}
        onChange={(value) => onChange({ ...span, nights: Number(value) })}
      />
      <TimeInput
        label={t('plan.to')}
        value={span.to}
        required
        error={spanFault(span) === 'ends-before'}
        aria-describedby="visit-span-fault"
        onChange={(event) => onChange({ ...span, to: event.currentTarget.value })}
      />
      {spanFault(span) === 'ends-before' ? (
        <p id="visit-span-fault" role="alert" className={classes.spanFault}>
          {t('plan.endsBefore')}
        </p>
      ) : (
        <OwnClock span={span} timeZone={timeZone} />
      )}
    </fieldset>
  );
}

/** What the clock of this computer shows then; nothing where it shows the same. */
function OwnClock({ span: typed, timeZone }: Pick<SpanFieldsProps, 'span' | 'timeZone'>) {
  const { t, i18n } = useTranslation('visits');
  const span = spanOf(typed, timeZone);
  if (span === null || zoneWord(span.startsAt, timeZone, i18n.language) === null) return null;
  return (
    <p className={classes.ownClock}>
      {t('plan.ownClock')} <VisitTime visit={{ ...span, timeZone: hereZone() }} withDay />
    </p>
  );
}
