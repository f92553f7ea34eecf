import { DateTimePicker } from '@mantine/dates';
import 'dayjs/locale/de';
import 'dayjs/locale/pl';
import 'dayjs/locale/ru';
import { useTranslation } from 'react-i18next';
import register from '../register/register.module.css';
import { hereZone, instantAt, wallClock } from '../visits/zone-time.ts';

interface DueFieldProps {
  label: string;
  /** UTC ms. */
  value: number;
  onChange: (value: number) => void;
  /** Show the label above the field. */
  isLabelled?: boolean;
}

/** By when: day and clock of this computer. */
export function DueField({ label, value, onChange, isLabelled = false }: DueFieldProps) {
  const { i18n } = useTranslation();
  const here = hereZone();
  const { day, time } = wallClock(value, here);
  return (
    <DateTimePicker
      label={isLabelled ? label : undefined}
      aria-label={label}
      value={`${day} ${time}:00`}
      locale={i18n.language}
      firstDayOfWeek={1}
      valueFormat="ddd, D MMM YYYY HH:mm"
      highlightToday
      classNames={isLabelled ? {} : { input: register.quietInput }}
      onChange={(next) => {
        const [nextDay, nextTime] = (next ?? '').split(' ');
        if (nextDay !== undefined && nextTime !== undefined) onChange(instantAt(nextDay, nextTime, here));
      }}
    />
  );
}
