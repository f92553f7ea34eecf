import { useTranslation } from 'react-i18next';
import { formatInstant, type DateStyle } from './format.ts';
import { knownZone, zoneWord } from './zone-word.ts';

interface SiteTimeProps {
  /** UTC ms. */
  at: number;
  /** IANA zone of the place that is meant. */
  timeZone: string;
  /** `short` (12 Nov, 14:05) unless told. */
  style?: DateStyle;
}

/** A time by the clock of a site; its zone is named where this computer's clock shows something else. */
export function SiteTime({ at, timeZone, style = 'short' }: SiteTimeProps) {
  const { i18n } = useTranslation();
  const zone = knownZone(timeZone);
  const word = zoneWord(at, zone, i18n.language);
  return (
    <time dateTime={new Date(at).toISOString()} title={formatInstant(at, i18n.language, 'long', zone)}>
      {formatInstant(at, i18n.language, style, zone)}
      {word === null ? null : <span className="ff-dim"> {word}</span>}
    </time>
  );
}
