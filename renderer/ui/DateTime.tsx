import { useTranslation } from 'react-i18next';
import { formatInstant, type DateStyle } from './format.ts';

export interface DateTimeProps {
  at: number | null | undefined;
  /** `short` (12 Nov, 14:05) unless told. */
  style?: DateStyle;
  /** IANA zone in which the time is meant; the computer's where absent. */
  timeZone?: string | null;
}

/** An exact time. The tooltip says weekday, year and zone. */
export function DateTime({ at, style = 'short', timeZone }: DateTimeProps) {
  const { i18n } = useTranslation();
  if (at === null || at === undefined) return null;
  const zone = timeZone ?? undefined;
  return (
    <time dateTime={new Date(at).toISOString()} title={formatInstant(at, i18n.language, 'long', zone)}>
      {formatInstant(at, i18n.language, style, zone)}
    </time>
  );
}
