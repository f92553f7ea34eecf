import { dateFormat } from '../../../ui/intl-formats.ts';

/** "Fri 16:00–17:00" within a day, "Fri 17:00 – Mon 08:00" over several; by the clock of a zone. */
export function spanTimes(
  { from, until }: { from: number; until: number },
  language: string,
  timeZone: string,
): string {
  const time = dateFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const day = dateFormat(language, { weekday: 'short', day: 'numeric', month: 'numeric', timeZone });
  const [first, last] = [day.format(from), day.format(until)];
  return first === last
    ? `${first} ${time.format(from)}–${time.format(until)}`
    : `${first} ${time.format(from)} – ${last} ${time.format(until)}`;
}
