import { formatInstant } from './format.ts';
import { dateFormat } from './intl-formats.ts';

/** The zone, or UTC where this engine does not know it: imported records can carry any word. */
export function knownZone(timeZone: string): string {
  try {
    dateFormat('en', { timeZone });
    return timeZone;
  } catch {
    return 'UTC';
  }
}

/**
 * What a zone is called at an instant (UTC ms), to be said beside a time; `null` where this computer's clock shows the
 * same, because then the time alone makes nobody late.
 */
export function zoneWord(at: number, timeZone: string, language: string): string | null {
  if (formatInstant(at, language, 'short', timeZone) === formatInstant(at, language, 'short')) return null;
  const parts = dateFormat(language, { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
